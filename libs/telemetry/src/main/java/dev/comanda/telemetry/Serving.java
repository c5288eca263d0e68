package dev.comanda.telemetry;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * The health group that decides whether a replica receives requests: {@code /q/health/group/serving}. Dependencies that
 * all replicas share, such as the database, are excluded: their outage would take all replicas out of service at once.
 */
@HealthGroup(Serving.GROUP)
@Singleton
public class Serving implements HealthCheck {

    public static final String GROUP = "serving";

    private volatile boolean stopping;

    /** Up until shutdown begins; then other replicas get the requests. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("process").status(!stopping).build();
    }

    /** Called before the shutdown delay, in which requests are still answered. */
    void stop(@Observes ShutdownDelayInitiatedEvent delay) {
        stopping = true;
    }
}
