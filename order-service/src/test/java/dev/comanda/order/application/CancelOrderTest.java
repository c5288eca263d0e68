package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.BEN;
import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.newId;
import static dev.comanda.order.domain.Examples.placement;
import static dev.comanda.order.domain.OrderHistories.changed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.order.application.port.in.CancelOrder;
import dev.comanda.order.application.port.in.CancelOrder.Result;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancelOrderTest {

    private final InMemoryOrders orders = new InMemoryOrders();
    private final CancelOrder cancelOrder = new CancelOrderService(orders, orders, () -> NOON);

    private final Order order = added();

    @Test
    void cancelling_an_order_is_idempotent() {
        Order cancelled = cancelled(cancel(order.id(), ANNA, Optional.empty()));

        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancel(order.id(), ANNA, Optional.empty())).isEqualTo(new Result.Cancelled(cancelled));
        assertThat(orders.events()).hasSize(2);
    }

    @Test
    void a_guest_can_not_cancel_another_guests_order() {
        assertThat(cancel(order.id(), BEN, Optional.empty())).isEqualTo(new Result.UnknownOrder());
        assertThat(cancel(newId(), ANNA, Optional.empty())).isEqualTo(new Result.UnknownOrder());
        assertThat(orders.events()).hasSize(1);
    }

    @Test
    void a_refusal_does_not_use_up_the_key() {
        orders.save(changed(order.expire(NOON)), Optional.empty()).await().indefinitely();
        Order other = added();

        assertThat(cancel(order.id(), ANNA, key("free", "a"))).isEqualTo(new Result.TooLate(OrderStatus.EXPIRED));
        assertThat(cancel(other.id(), ANNA, key("free", "b"))).isInstanceOf(Result.Cancelled.class);
    }

    @Test
    void a_key_belongs_to_its_first_request() {
        Order other = added();
        cancel(order.id(), ANNA, key("taken", "a"));

        assertThat(cancel(order.id(), ANNA, key("taken", "a"))).isInstanceOf(Result.Cancelled.class);
        assertThat(cancel(other.id(), ANNA, key("taken", "b"))).isEqualTo(new Result.KeyReused());
        assertThat(cancel(order.id(), ANNA, key("another", "a"))).isInstanceOf(Result.Cancelled.class);
        assertThat(cancel(other.id(), ANNA, key("another", "b"))).isEqualTo(new Result.KeyReused());
    }

    private Order added() {
        var placement = placement();
        orders.add(placement, Optional.empty()).await().indefinitely();
        return placement.order();
    }

    private Result cancel(UUID orderId, String customer, Optional<IdempotencyKey> key) {
        return cancelOrder
                .cancel(new CancelOrder.Command(orderId, customer, key))
                .await()
                .indefinitely();
    }

    private static Order cancelled(Result result) {
        return ((Result.Cancelled) result).order();
    }

    private static Optional<IdempotencyKey> key(String value, String hash) {
        return Optional.of(new IdempotencyKey(value, hash));
    }
}
