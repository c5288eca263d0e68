package dev.comanda.cart.adapter.in.kafka;

import dev.comanda.telemetry.Probe;
import dev.comanda.telemetry.Serving;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The replica gets no requests before its copy of the menu is complete: carts need prices. */
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
