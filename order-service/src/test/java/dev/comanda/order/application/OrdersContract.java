package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.BEN;
import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.euro;
import static dev.comanda.order.domain.Examples.newId;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.placement;
import static dev.comanda.order.domain.Lives.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comanda.order.application.port.in.IdempotencyKey;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.application.port.out.UsedKey;
import dev.comanda.order.application.port.out.UsedKeys;
import dev.comanda.order.domain.Basket;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.PaymentConfirmation;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @MethodSource("dev.comanda.order.domain.Lives#all")
    void every_state_is_kept(List<Transition.Changed> life) {
        Order first = life.getFirst().order();
        await(() -> orders().add(new Placement(first, life.getFirst().events()), Optional.empty()));

        for (Transition.Changed change : life.subList(1, life.size())) {
            await(() -> orders().save(change, Optional.empty()));

            assertThat(found(first.id())).contains(change.order());
        }
    }

    @Test
    void an_order_is_added_once() {
        Placement placement = added();

        assertStale(() -> orders().add(placement, Optional.empty()));
    }

    @Test
    void of_two_decisions_on_one_version_the_second_is_stale() {
        Order order = added().order();
        Transition.Changed cancelled = changed(order.cancel("no time", NOON));
        save(cancelled);

        assertStale(() -> orders().save(changed(order.expire(NOON)), Optional.empty()));
        assertThat(found(order.id())).contains(cancelled.order());
    }

    @Test
    void an_order_that_cost_nothing_is_kept_too() {
        Placement free = Order.place(checkout(ANNA, basket(1300, 1300)), WINDOW, NOON);
        await(() -> orders().add(free, Optional.empty()));

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

        assertStale(() -> orders().save(changed(unknown.cancel("no time", NOON)), Optional.empty()));
        assertThat(found(unknown.id())).isEmpty();
    }

    @Test
    void a_version_can_not_be_left_out() {
        Order order = added().order();
        Order paid = changed(order.confirm(payment(1170), NOON)).order();

        assertStale(() -> orders().save(changed(paid.cancel("no time", NOON)), Optional.empty()));
        assertThat(found(order.id())).contains(order);
    }

    @Test
    void a_stale_decision_is_made_anew_within_the_same_work() {
        Order seen = added().order();
        Transition.Changed overtaking = changed(seen.cancel("no time", NOON));
        save(overtaking);
        Transition.Changed stale = changed(seen.expire(NOON));

        Order decidedAnew = await(() -> orders().save(stale, Optional.empty())
                .replaceWith(stale.order())
                .onFailure(StaleOrder.class)
                .recoverWithUni(() -> orders().find(seen.id()).map(Optional::orElseThrow)));

        assertThat(decidedAnew).isEqualTo(overtaking.order());
    }

    @Test
    void a_key_is_remembered_with_the_change_that_it_made_or_neither_is() {
        Order order = added().order();
        UsedKey key = key("k-" + newId(), order.id());
        await(() -> orders().save(changed(order.cancel("no time", NOON)), Optional.of(key)));
        Order other = added().order();

        assertThat(await(() -> usedKeys().find(ANNA, "create", key.key().value())))
                .contains(key);
        assertStale(() -> orders().save(changed(other.cancel("no time", NOON)), Optional.of(key)));
        assertThat(found(other.id())).contains(other);
    }

    @Test
    void what_changes_no_order_is_said_all_the_same() {
        Order order = added().order();
        Order paid = changed(order.confirm(payment(1170), NOON)).order();
        var unwanted =
                (PaymentConfirmation.Unwanted) paid.confirm(new Payment("stripe", "pi_2", euro(1170), NOON), NOON);

        await(() -> orders().say(unwanted.event()));

        assertThat(found(order.id())).contains(order);
    }

    @Test
    void a_key_is_remembered_with_the_order_that_it_made() {
        Placement placement = placement();
        UsedKey key = key("k-" + newId(), placement.order().id());
        await(() -> orders().add(placement, Optional.of(key)));

        assertThat(await(() -> usedKeys().find(ANNA, "create", key.key().value())))
                .contains(key);
        assertThat(await(() -> usedKeys().anyFor("create", placement.order().id())))
                .isTrue();
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

    private void save(Transition.Changed change) {
        await(() -> orders().save(change, Optional.empty()));
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
