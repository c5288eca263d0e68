package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Charges;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryChargesTest extends ChargesContract {

    private final InMemoryCharges charges = new InMemoryCharges();

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
