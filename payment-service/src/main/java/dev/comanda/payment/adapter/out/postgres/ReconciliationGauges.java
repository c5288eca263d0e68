package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.metrics.DatabaseGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Metrics of reconciliation. */
class ReconciliationGauges {

    @Produces
    @Singleton
    static DatabaseGauge mismatches() {
        return new DatabaseGauge(
                "comanda.reconciliation.mismatches",
                "Confirmed mismatches between the provider's ledger, ours and orders, by kind",
                "kind",
                FindingRow.KINDS,
                "select kind, count(*) from mismatches where confirmed group by kind");
    }

    @Produces
    @Singleton
    static DatabaseGauge age() {
        return DatabaseGauge.of(
                "comanda.reconciliation.age.seconds",
                "Seconds since the latest reconciliation run completed",
                "select extract(epoch from now() - coalesce(completed_at, installed_at))::float8 from audits");
    }
}
