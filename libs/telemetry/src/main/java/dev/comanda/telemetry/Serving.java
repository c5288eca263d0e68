package dev.comanda.telemetry;

import io.smallrye.health.api.HealthGroup;
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

    /** That it answers is all that most processes need. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("process");
    }
}
