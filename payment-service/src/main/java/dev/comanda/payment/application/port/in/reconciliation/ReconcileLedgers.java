package dev.comanda.payment.application.port.in.reconciliation;

import dev.comanda.payment.domain.reconciliation.ReconciliationPolicy;
import io.smallrye.mutiny.Uni;

/** Compares the provider's ledger, our ledger and the orders. Changes none of them. */
public interface ReconcileLedgers {

    /**
     * Does nothing unless a run is due and no other replica has claimed it. Fails if the provider's ledger could not be read completely, and keeps the earlier findings then.
     */
    Uni<Void> reconcileIfDue(ReconciliationPolicy policy);
}
