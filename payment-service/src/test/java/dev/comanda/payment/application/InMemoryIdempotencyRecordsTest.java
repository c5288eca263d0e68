package dev.comanda.payment.application;

import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.domain.Examples;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryIdempotencyRecordsTest extends IdempotencyRecordsContract {

    private final ManualClock clock = new ManualClock(Examples.NOW);
    private final InMemoryIdempotencyRecords idempotencyRecords = new InMemoryIdempotencyRecords();
    private final InMemoryCharges charges = new InMemoryCharges(idempotencyRecords, clock);

    @Override
    protected IdempotencyRecords idempotencyRecords() {
        return idempotencyRecords;
    }

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
