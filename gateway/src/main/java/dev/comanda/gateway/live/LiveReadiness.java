package dev.comanda.gateway.live;

import dev.comanda.telemetry.Serving;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once every partition of the order news is positioned. A later outage of Kafka does not take that back: menu,
 * carts and orders work without it, and the news go on where they stopped.
 */
@Readiness
@HealthGroup(Serving.GROUP)
@Singleton
class LiveReadiness implements HealthCheck {

    private final ReadPositions positions;

    LiveReadiness(@Identifier("order-events") ReadPositions positions) {
        this.positions = positions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("order-news")
                .status(positions.areKnown())
                .build();
    }
}
