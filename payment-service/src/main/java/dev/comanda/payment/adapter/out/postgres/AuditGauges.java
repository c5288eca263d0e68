package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.metrics.DatabaseGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the audit tells operators. */
class AuditGauges {

    @Produces
    @Singleton
    static DatabaseGauge mismatches() {
        return new DatabaseGauge(
                "comanda.audit.mismatches",
                "What the provider, our charges and the orders say differently, by kind",
                "kind",
                FindingRow.KINDS,
                "select kind, count(*) from mismatches where confirmed group by kind");
    }

    @Produces
    @Singleton
    static DatabaseGauge age() {
        return DatabaseGauge.of(
                "comanda.audit.age.seconds",
                "How long ago the latest audit came to its end",
                "select extract(epoch from now() - coalesce(completed_at, installed_at))::float8 from audits");
    }
}
