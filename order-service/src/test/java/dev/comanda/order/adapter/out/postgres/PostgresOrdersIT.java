package dev.comanda.order.adapter.out.postgres;

import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.newId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.OutboxRecorder;
import dev.comanda.order.application.OrdersContract;
import dev.comanda.order.application.port.in.OrderPage;
import dev.comanda.order.application.port.in.OrderViews;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Examples;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.Placement;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresOrdersIT extends OrdersContract {

    @Inject
    Orders orders;

    @Inject
    IdempotencyRecords idempotencyRecords;

    @Inject
    OrderViews views;

    @Inject
    OutboxRecorder recorder;

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected IdempotencyRecords idempotencyRecords() {
        return idempotencyRecords;
    }

    @Override
    protected List<String> published(UUID orderId) {
        return recorder.typesAbout(orderId);
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Test
    void a_customers_orders_are_listed_newest_first_page_by_page() {
        String customer = "guest-" + newId();
        Stream.of(1, 2, 3).forEach(ignored -> {
            Order order = Order.place(checkout(customer, basket(1000, 0)), Examples.WINDOW, Examples.NOON)
                    .order();
            await(() -> orders.add(new Placement(order, List.of()), Optional.empty()));
        });

        OrderPage first = page(customer, Optional.empty());
        OrderPage second = page(customer, first.next());

        assertThat(first.orders()).hasSize(2);
        assertThat(first.next()).contains(first.orders().getLast().id());
        assertThat(second.orders()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(first.orders()).extracting(Order::id).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(first.orders()).doesNotContainAnyElementsOf(second.orders());
    }

    private OrderPage page(String customer, Optional<UUID> before) {
        return await(() -> views.list(customer, before, 2));
    }
}
