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
import static dev.comanda.order.domain.Examples.withoutCoupon;
import static dev.comanda.order.domain.OrderHistories.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
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

/** The contract of {@link Orders}. */
public abstract class OrdersContract {

    protected abstract Orders orders();

    protected abstract IdempotencyRecords idempotencyRecords();

    /** The types of the events published about an order, such as {@code OrderPaid.v1}. */
    protected abstract List<String> published(UUID orderId);

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void an_added_order_is_found_unchanged() {
        Placement placement = added();

        Order order = placement.order();
        assertThat(found(order.id())).contains(order);
        assertThat(await(() -> orders().find(order.id(), ANNA))).contains(order);
        assertThat(published(order.id())).containsExactly("OrderCreated.v1");
    }

    @Test
    void another_customers_order_is_not_found() {
        Order order = added().order();

        assertThat(await(() -> orders().find(order.id(), BEN))).isEmpty();
        assertThat(await(() -> orders().find(newId(), ANNA))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.comanda.order.domain.OrderHistories#all")
    void every_state_is_stored(List<Transition.Changed> history) {
        Order first = history.getFirst().order();
        await(() -> orders().add(new Placement(first, history.getFirst().events()), Optional.empty()));

        for (Transition.Changed change : history.subList(1, history.size())) {
            await(() -> orders().save(change, Optional.empty()));

            assertThat(found(first.id())).contains(change.order());
        }
    }

    @Test
    void an_order_is_added_once() {
        Placement placement = added();

        assertStale(() -> orders().add(placement, Optional.empty()));
        assertThat(published(placement.order().id())).containsExactly("OrderCreated.v1");
    }

    @Test
    void the_second_of_two_changes_of_one_version_is_stale() {
        Order order = added().order();
        Transition.Changed cancelled = changed(order.cancel("no time", NOON));
        save(cancelled);

        assertStale(() -> orders().save(changed(order.expire(NOON)), Optional.empty()));
        assertThat(found(order.id())).contains(cancelled.order());
        assertThat(published(order.id())).containsExactly("OrderCreated.v1", "OrderCancelled.v1");
    }

    @Test
    void an_order_with_a_zero_total_is_stored() {
        Placement free = Order.place(checkout(ANNA, basket(1300, 1300)), WINDOW, NOON);
        await(() -> orders().add(free, Optional.empty()));

        assertThat(found(free.order().id())).contains(free.order());
    }

    @Test
    void an_order_without_a_coupon_is_stored() {
        Placement placement = Order.place(checkout(ANNA, withoutCoupon(basket(1300, 0))), WINDOW, NOON);
        await(() -> orders().add(placement, Optional.empty()));

        assertThat(found(placement.order().id())).contains(placement.order());
    }

    @Test
    void saving_an_order_that_was_never_added_is_stale() {
        Order unknown = placement().order();

        assertStale(() -> orders().save(changed(unknown.cancel("no time", NOON)), Optional.empty()));
        assertThat(found(unknown.id())).isEmpty();
        assertThat(published(unknown.id())).isEmpty();
    }

    @Test
    void a_version_can_not_be_skipped() {
        Order order = added().order();
        Order paid = changed(order.confirm(payment(1170), NOON)).order();

        assertStale(() -> orders().save(changed(paid.cancel("no time", NOON)), Optional.empty()));
        assertThat(found(order.id())).contains(order);
    }

    @Test
    void a_stale_change_can_be_decided_again_in_the_same_chain() {
        Order seen = added().order();
        Transition.Changed overtaking = changed(seen.cancel("no time", NOON));
        save(overtaking);
        Transition.Changed stale = changed(seen.expire(NOON));

        Order reloaded = await(() -> orders().save(stale, Optional.empty())
                .replaceWith(stale.order())
                .onFailure(StaleOrder.class)
                .recoverWithUni(() -> orders().find(seen.id()).map(Optional::orElseThrow)));

        assertThat(reloaded).isEqualTo(overtaking.order());
    }

    @Test
    void a_change_and_its_idempotency_record_are_saved_atomically() {
        Order order = added().order();
        IdempotencyRecord key = key("k-" + newId(), order.id());
        await(() -> orders().save(changed(order.cancel("no time", NOON)), Optional.of(key)));
        Order other = added().order();

        assertThat(await(() ->
                        idempotencyRecords().find(ANNA, "create", key.key().value())))
                .contains(key);
        assertStale(() -> orders().save(changed(other.cancel("no time", NOON)), Optional.of(key)));
        assertThat(found(other.id())).contains(other);
        assertThat(published(other.id())).containsExactly("OrderCreated.v1");
    }

    @Test
    void a_refund_request_is_published_and_changes_no_order() {
        Order order = added().order();
        Order paid = changed(order.confirm(payment(1170), NOON)).order();
        var unwanted =
                (PaymentConfirmation.Unwanted) paid.confirm(new Payment("stripe", "pi_2", euro(1170), NOON), NOON);

        await(() -> orders().publish(unwanted.event()));

        assertThat(published(order.id())).containsExactly("OrderCreated.v1", "RefundRequested.v1");
        assertThat(found(order.id())).contains(order);
    }

    @Test
    void an_idempotency_record_is_saved_with_the_order() {
        Placement placement = placement();
        IdempotencyRecord key = key("k-" + newId(), placement.order().id());
        await(() -> orders().add(placement, Optional.of(key)));

        assertThat(await(() ->
                        idempotencyRecords().find(ANNA, "create", key.key().value())))
                .contains(key);
        assertThat(await(() -> idempotencyRecords()
                        .existsFor("create", placement.order().id())))
                .isTrue();
    }

    @Test
    void an_order_with_a_used_key_is_not_added() {
        Placement first = placement();
        IdempotencyRecord key = key("k-" + newId(), first.order().id());
        await(() -> orders().add(first, Optional.of(key)));
        Placement second = placement();

        assertStale(() -> orders().add(
                        second,
                        Optional.of(key(key.key().value(), second.order().id()))));
        assertStale(() -> orders().add(key));
        assertThat(found(second.order().id())).isEmpty();
        assertThat(published(second.order().id())).isEmpty();
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

    private static IdempotencyRecord key(String value, UUID orderId) {
        return new IdempotencyRecord(ANNA, "create", new IdempotencyKey(value, "hash"), orderId, "created");
    }
}
