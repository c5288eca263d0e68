package dev.comanda.cart.adapter.in.kafka;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A cart without prices is of no use: no guest is let in before the menu has arrived. */
@Readiness
@ApplicationScoped
class MenuCopyReadiness implements AsyncHealthCheck {

    private final MenuProgress progress;

    MenuCopyReadiness(MenuProgress progress) {
        this.progress = progress;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return progress.isCaughtUp()
                .onFailure()
                .recoverWithItem(false)
                .map(reached ->
                        HealthCheckResponse.named("menu copy").status(reached).build());
    }
}
