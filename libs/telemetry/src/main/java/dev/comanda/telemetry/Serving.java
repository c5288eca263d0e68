package dev.comanda.telemetry;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * The health group that decides whether a replica gets requests: {@code /q/health/group/serving}. What all replicas
 * share, such as the database, does not belong to it, for its loss would take all of them out of service at once.
 */
@HealthGroup(Serving.GROUP)
@Singleton
public class Serving implements HealthCheck {

    public static final String GROUP = "serving";

    private volatile boolean stopping;

    /** That it answers is all that most processes need, until they are told to stop: then others get the requests. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("process").status(!stopping).build();
    }

    /** Comes before the delay in which requests are still answered. */
    void stop(@Observes ShutdownDelayInitiatedEvent delay) {
        stopping = true;
    }
}
