package dev.comanda.payment.application.reconciliation;

import dev.comanda.payment.application.port.in.reconciliation.ReconcileLedgers;
import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.reconciliation.Ledger;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger;
import dev.comanda.payment.application.port.out.reconciliation.Reconciliations;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.reconciliation.Finding;
import dev.comanda.payment.domain.reconciliation.Mismatch;
import dev.comanda.payment.domain.reconciliation.ReconciliationPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class ReconcileLedgersService implements ReconcileLedgers {

    private final Reconciliations reconciliations;
    private final ProviderLedger providerLedger;
    private final RefundProvider provider;
    private final Ledger ledger;
    private final InstantSource clock;

    ReconcileLedgersService(
            Reconciliations reconciliations,
            ProviderLedger providerLedger,
            RefundProvider provider,
            Ledger ledger,
            InstantSource clock) {
        this.reconciliations = reconciliations;
        this.providerLedger = providerLedger;
        this.provider = provider;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Uni<Void> reconcileIfDue(ReconciliationPolicy policy) {
        Instant began = clock.instant();
        return reconciliations
                .claimDue(began, Claim.end(began))
                .chain(due -> due.map(before -> reconcile(before, policy, began))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> reconcile(Reconciliations.Due before, ReconciliationPolicy policy, Instant began) {
        Instant since = before.covered()
                .map(covered -> covered.minus(policy.lookback()))
                .orElse(Instant.EPOCH);
        return run().execute(since, before.findings())
                .chain(found -> complete(before, found, policy, began))
                .onFailure()
                .call(() -> reconciliations.reschedule(clock.instant().plus(policy.every())));
    }

    private ReconciliationRun run() {
        return new ReconciliationRun(
                providerLedger, provider, ledger, () -> reconciliations.extend(Claim.end(clock.instant())));
    }

    private Uni<Void> complete(
            Reconciliations.Due before, Collection<Mismatch> found, ReconciliationPolicy policy, Instant began) {
        Instant now = clock.instant();
        List<Finding> after = Finding.update(before.findings(), found, policy.grace(), now);
        return reconciliations
                .complete(began, now, began.plus(policy.every()), after)
                .invoke(() -> ReconciliationLog.logChanges(before.findings(), after));
    }
}
