package dev.comanda.order.application;

import dev.comanda.order.application.port.out.IdempotencyRecords;
import dev.comanda.order.application.port.out.Orders;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryOrdersTest extends OrdersContract {

    private final InMemoryOrders memory = new InMemoryOrders();

    @Override
    protected Orders orders() {
        return memory;
    }

    @Override
    protected IdempotencyRecords idempotencyRecords() {
        return memory;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
