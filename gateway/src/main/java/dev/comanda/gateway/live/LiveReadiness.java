package dev.comanda.gateway.live;

import dev.comanda.telemetry.Serving;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once all partitions of {@code order.events} have a position. Stays ready during an outage of Kafka: menu, carts and
 * orders work without it, and consumption continues where it stopped.
 */
@Readiness
@HealthGroup(Serving.GROUP)
@Singleton
class LiveReadiness implements HealthCheck {

    private final ConsumerOffsets offsets;

    LiveReadiness(@Identifier("order-events") ConsumerOffsets offsets) {
        this.offsets = offsets;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("order-events")
                .status(offsets.areInitialized())
                .build();
    }
}
