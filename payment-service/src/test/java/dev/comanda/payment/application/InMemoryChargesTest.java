package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.domain.Examples;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryChargesTest extends ChargesContract {

    private final ManualClock clock = new ManualClock(Examples.NOW);
    private final InMemoryCharges charges = new InMemoryCharges(new InMemoryIdempotencyRecords(), clock);

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
