package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.BEN;
import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.newId;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.placement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.application.port.out.UsedKey;
import dev.comanda.order.application.port.out.UsedKeys;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Cancellation;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.PaymentConfirmation;
import dev.comanda.order.domain.Placement;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every keeper of orders does. */
public abstract class OrdersContract {

    protected abstract Orders orders();

    protected abstract UsedKeys usedKeys();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void an_added_order_is_found_as_it_was() {
        Placement placement = added();

        Order order = placement.order();
        assertThat(found(order.id())).contains(order);
        assertThat(await(() -> orders().find(order.id(), ANNA))).contains(order);
    }

    @Test
    void another_customers_order_is_not_found() {
        Order order = added().order();

        assertThat(await(() -> orders().find(order.id(), BEN))).isEmpty();
        assertThat(await(() -> orders().find(newId(), ANNA))).isEmpty();
    }

    @Test
    void every_state_is_kept() {
        Order pending = added().order();
        PaymentConfirmation.Confirmed paid = (PaymentConfirmation.Confirmed) pending.confirm(payment(1170), NOON);
        await(() -> orders().save(paid.order(), paid.event()));

        Order cancellable = added().order();
        Cancellation.Cancelled cancelled = (Cancellation.Cancelled) cancellable.cancel("no time", NOON);
        await(() -> orders().save(cancelled.order(), cancelled.event()));

        assertThat(found(pending.id())).contains(paid.order());
        assertThat(found(cancellable.id())).contains(cancelled.order());
    }

    @Test
    void an_order_is_added_once() {
        Placement placement = added();

        assertStale(() -> orders().add(placement, Optional.empty()));
    }

    @Test
    void of_two_decisions_on_one_version_the_second_is_stale() {
        Order order = added().order();
        Cancellation.Cancelled cancelled = (Cancellation.Cancelled) order.cancel("no time", NOON);
        PaymentConfirmation.Confirmed paid = (PaymentConfirmation.Confirmed) order.confirm(payment(1170), NOON);
        await(() -> orders().save(cancelled.order(), cancelled.event()));

        assertStale(() -> orders().save(paid.order(), paid.event()));
        assertThat(found(order.id())).contains(cancelled.order());
    }

    @Test
    void an_expired_order_and_one_that_cost_nothing_are_kept_too() {
        Order pending = added().order();
        OrderEvent.OrderExpired expired = pending.expire(NOON).orElseThrow();
        await(() -> orders().save(expired.order(), expired));
        Placement free = Order.place(checkout(ANNA, basket(1300, 1300)), WINDOW, NOON);
        await(() -> orders().add(free, Optional.empty()));

        assertThat(found(pending.id())).contains(expired.order());
        assertThat(found(free.order().id())).contains(free.order());
    }

    @Test
    void an_order_without_a_coupon_is_kept() {
        Basket plain = basket(1300, 0);
        Basket withoutCoupon =
                new Basket(plain.lines(), Optional.empty(), plain.subtotal(), plain.discount(), plain.total());
        Placement placement = Order.place(checkout(ANNA, withoutCoupon), WINDOW, NOON);
        await(() -> orders().add(placement, Optional.empty()));

        assertThat(found(placement.order().id())).contains(placement.order());
    }

    @Test
    void what_was_never_added_is_stale() {
        Order unknown = placement().order();
        Cancellation.Cancelled cancelled = (Cancellation.Cancelled) unknown.cancel("no time", NOON);

        assertStale(() -> orders().save(cancelled.order(), cancelled.event()));
        assertThat(found(unknown.id())).isEmpty();
    }

    @Test
    void a_version_can_not_be_left_out() {
        Order order = added().order();
        Cancellation.Cancelled first = (Cancellation.Cancelled) order.cancel("no time", NOON);
        Order later = new Order(
                order.id(),
                order.cartId(),
                order.customer(),
                order.version() + 2,
                first.order().state(),
                order.refund(),
                order.basket(),
                order.createdAt(),
                order.expiresAt(),
                NOON);

        assertStale(() -> orders().save(later, new OrderEvent.OrderCancelled(later)));
        assertThat(found(order.id())).contains(order);
    }

    @Test
    void a_stale_decision_is_made_anew_within_the_same_work() {
        Order seen = added().order();
        Cancellation.Cancelled overtaking = (Cancellation.Cancelled) seen.cancel("no time", NOON);
        await(() -> orders().save(overtaking.order(), overtaking.event()));
        PaymentConfirmation.Confirmed stale = (PaymentConfirmation.Confirmed) seen.confirm(payment(1170), NOON);

        Order decidedAnew = await(() -> orders().save(stale.order(), stale.event())
                .replaceWith(stale.order())
                .onFailure(StaleOrder.class)
                .recoverWithUni(() -> orders().find(seen.id()).map(Optional::orElseThrow)));

        assertThat(decidedAnew).isEqualTo(overtaking.order());
    }

    @Test
    void a_key_is_remembered_with_the_order_that_it_made() {
        Placement placement = placement();
        UsedKey key = key("k-" + newId(), placement.order().id());
        await(() -> orders().add(placement, Optional.of(key)));

        assertThat(await(() -> usedKeys().find(ANNA, "create", key.key().value())))
                .contains(key);
        assertThat(await(() -> usedKeys().anyFor(placement.order().id()))).isTrue();
    }

    @Test
    void a_used_key_keeps_another_order_from_being_added() {
        Placement first = placement();
        UsedKey key = key("k-" + newId(), first.order().id());
        await(() -> orders().add(first, Optional.of(key)));
        Placement second = placement();

        assertStale(() -> orders().add(
                        second,
                        Optional.of(key(key.key().value(), second.order().id()))));
        assertStale(() -> usedKeys().add(key));
        assertThat(found(second.order().id())).isEmpty();
    }

    private Placement added() {
        Placement placement = placement();
        await(() -> orders().add(placement, Optional.empty()));
        return placement;
    }

    private Optional<Order> found(UUID orderId) {
        return await(() -> orders().find(orderId));
    }

    private void assertStale(Supplier<Uni<Void>> work) {
        assertThatExceptionOfType(StaleOrder.class).isThrownBy(() -> await(work));
    }

    private static UsedKey key(String value, UUID orderId) {
        return new UsedKey(ANNA, "create", new IdempotencyKey(value, "hash"), orderId, true);
    }
}
