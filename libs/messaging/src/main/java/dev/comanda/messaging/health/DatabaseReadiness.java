package dev.comanda.messaging.health;

import dev.comanda.telemetry.Probe;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Replaces Quarkus' own check, which waits 20 s for a database that hangs. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {

    private final Probe probe;

    DatabaseReadiness(Pool pool) {
        this.probe =
                new Probe("database", () -> pool.query("select 1").execute().replaceWith(true));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.check();
    }
}
