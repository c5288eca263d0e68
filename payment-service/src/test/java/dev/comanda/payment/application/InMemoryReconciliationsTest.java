package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.reconciliation.Reconciliations;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryReconciliationsTest extends ReconciliationsContract {

    private final InMemoryReconciliations reconciliations = new InMemoryReconciliations();

    @Override
    protected Reconciliations reconciliations() {
        return reconciliations;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
