package dev.comanda.sandbox.api;

import dev.comanda.sandbox.ledger.Ledger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready once the ledger can no longer be written: the sandbox then refuses everything. */
@Readiness
class LedgerReadiness implements HealthCheck {

    private final Ledger ledger;

    LedgerReadiness(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ledger").status(ledger.isHealthy()).build();
    }
}
