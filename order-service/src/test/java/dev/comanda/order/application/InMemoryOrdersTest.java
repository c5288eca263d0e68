package dev.comanda.order.application;

import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.OrderEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
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
    protected List<String> published(UUID orderId) {
        return memory.events().stream()
                .filter(event -> orderOf(event).equals(orderId))
                .map(event -> event.getClass().getSimpleName() + ".v1")
                .toList();
    }

    private static UUID orderOf(OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderChanged changed -> changed.order().id();
            case OrderEvent.RefundRequested requested -> requested.request().orderId();
        };
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
