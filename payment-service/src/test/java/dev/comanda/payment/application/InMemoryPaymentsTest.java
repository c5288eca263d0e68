package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Payments;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryPaymentsTest extends PaymentsContract {

    private final InMemoryPayments payments = new InMemoryPayments();

    @Override
    protected Payments payments() {
        return payments;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
