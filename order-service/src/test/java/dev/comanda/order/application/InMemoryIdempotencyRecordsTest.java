package dev.comanda.order.application;

import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.application.port.out.Orders;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryIdempotencyRecordsTest extends IdempotencyRecordsContract {

    private final InMemoryOrders memory = new InMemoryOrders();

    @Override
    protected IdempotencyRecords idempotencyRecords() {
        return memory;
    }

    @Override
    protected Orders orders() {
        return memory;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
