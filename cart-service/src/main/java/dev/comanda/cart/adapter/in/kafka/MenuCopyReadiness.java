package dev.comanda.cart.adapter.in.kafka;

import dev.comanda.telemetry.Probe;
import dev.comanda.telemetry.Serving;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A cart without prices is of no use: no guest is let in before the menu has arrived. */
@Readiness
@HealthGroup(Serving.GROUP)
@ApplicationScoped
class MenuCopyReadiness implements AsyncHealthCheck {

    private final Probe probe;

    MenuCopyReadiness(MenuProgress progress) {
        this.probe = new Probe("menu copy", progress::isCaughtUp);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.check();
    }
}
