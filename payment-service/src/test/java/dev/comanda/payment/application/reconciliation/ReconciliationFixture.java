package dev.comanda.payment.application.reconciliation;

import dev.comanda.payment.application.port.in.reconciliation.ReconcileLedgers;
import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.reconciliation.Ledger;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger;
import dev.comanda.payment.application.port.out.reconciliation.Reconciliations;
import java.time.InstantSource;

/** Makes the use case for tests of other packages. */
public final class ReconciliationFixture {

    private ReconciliationFixture() {}

    public static ReconcileLedgers reconcileLedgers(
            Reconciliations reconciliations,
            ProviderLedger providerLedger,
            RefundProvider provider,
            Ledger ledger,
            InstantSource clock) {
        return new ReconcileLedgersService(reconciliations, providerLedger, provider, ledger, clock);
    }
}
