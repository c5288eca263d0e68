package dev.comanda.order.domain;

import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.euro;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.pending;
import static dev.comanda.order.domain.Lives.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant LATER = NOON.plusSeconds(600);

    @Test
    void a_new_order_waits_for_its_payment_until_the_window_closes() {
        Placement placement = Order.place(checkout(), WINDOW, NOON);

        Order order = placement.order();
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.version()).isEqualTo(1);
        assertThat(order.expiresAt()).isEqualTo(NOON.plus(WINDOW));
        assertThat(placement.events()).containsExactly(new OrderEvent.OrderCreated(order));
    }

    @Test
    void whoever_creates_an_order_from_a_checkout_gives_it_the_same_deadline() {
        Checkout checkout = checkout();

        Order early = Order.place(checkout, WINDOW, NOON).order();
        Order late = Order.place(checkout, WINDOW, LATER).order();

        assertThat(late.id()).isEqualTo(early.id());
        assertThat(late.expiresAt()).isEqualTo(early.expiresAt());
        assertThat(late.createdAt()).isEqualTo(early.createdAt());
    }

    @Test
    void an_order_that_costs_nothing_is_paid_at_once() {
        Placement placement = Order.place(checkout(Examples.ANNA, basket(1300, 1300)), WINDOW, NOON);

        assertThat(placement.order().status()).isEqualTo(OrderStatus.PAID);
        assertThat(placement.order().version()).isEqualTo(2);
        assertThat(placement.events())
                .satisfiesExactly(
                        event -> assertThat(event).isInstanceOf(OrderEvent.OrderCreated.class),
                        event -> assertThat(event).isEqualTo(new OrderEvent.OrderPaid(placement.order())));
    }

    @Test
    void a_payment_of_the_total_pays_a_pending_order() {
        Transition.Changed change = changed(pending().confirm(payment(1170), LATER));

        Order paid = change.order();
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.version()).isEqualTo(2);
        assertThat(paid.updatedAt()).isEqualTo(LATER);
        assertThat(change.events()).containsExactly(new OrderEvent.OrderPaid(paid));
    }

    @Test
    void the_same_payment_twice_changes_nothing_wherever_the_order_stands() {
        Order called = changed(paid().cancel("no", NOON)).order();

        assertThat(paid().confirm(payment(1170), LATER)).isInstanceOf(PaymentConfirmation.AlreadyKnown.class);
        assertThat(called.confirm(payment(1170), LATER)).isInstanceOf(PaymentConfirmation.AlreadyKnown.class);
    }

    @Test
    void money_that_is_not_the_orders_goes_back_and_changes_nothing() {
        Payment second = new Payment("stripe", "pi_2", euro(1170), NOON);

        assertThat(whyUnwanted(pending().confirm(payment(1169), LATER))).isEqualTo(RefundReason.WRONG_AMOUNT);
        assertThat(whyUnwanted(paid().confirm(second, LATER))).isEqualTo(RefundReason.PAID_BEFORE);
    }

    @Test
    void money_that_comes_after_the_end_is_shown_and_goes_back_once() {
        for (Order ended : List.of(expired(), cancelled())) {
            Transition.Changed late = changed(ended.confirm(payment(1170), LATER));

            Order shown = late.order();
            assertThat(shown.status()).isEqualTo(ended.status());
            assertThat(shown.refund()).isEqualTo(RefundStatus.PENDING);
            assertThat(late.events())
                    .containsExactly(
                            new OrderEvent.OrderRefunded(shown), requested(shown, payment(1170), RefundReason.LATE));
            assertThat(shown.confirm(payment(1170), LATER)).isInstanceOf(PaymentConfirmation.AlreadyKnown.class);
            assertThat(whyUnwanted(shown.confirm(new Payment("stripe", "pi_2", euro(1170), NOON), LATER)))
                    .isEqualTo(RefundReason.LATE);
        }
    }

    @Test
    void only_a_pending_order_expires() {
        Order order = pending();

        assertThat(changed(order.expire(LATER)).events())
                .containsExactly(
                        new OrderEvent.OrderExpired(changed(order.expire(LATER)).order()));
        assertThat(expired().expire(LATER)).isInstanceOf(Transition.Repeated.class);
        assertThat(paid().expire(LATER)).isEqualTo(new Transition.Illegal(OrderStatus.PAID));
        assertThat(cancelled().expire(LATER)).isEqualTo(new Transition.Illegal(OrderStatus.CANCELLED));
    }

    @Test
    void a_guest_who_cancels_a_paid_order_gets_the_money_back() {
        Order paid = paid();

        Transition.Changed change = changed(paid.cancel("changed my mind", LATER));

        Order cancelled = change.order();
        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.refund()).isEqualTo(RefundStatus.PENDING);
        assertThat(change.events())
                .containsExactly(
                        new OrderEvent.OrderCancelled(cancelled),
                        requested(cancelled, payment(1170), RefundReason.CANCELLED));
        assertThat(cancelled.cancel("again", LATER)).isEqualTo(new Transition.Repeated(cancelled));
    }

    @Test
    void what_cost_nothing_is_not_given_back() {
        Order free = Order.place(checkout(Examples.ANNA, basket(1300, 1300)), WINDOW, NOON)
                .order();

        Transition.Changed change = changed(free.cancel("changed my mind", LATER));

        assertThat(change.order().refund()).isEqualTo(RefundStatus.NONE);
        assertThat(change.events()).containsExactly(new OrderEvent.OrderCancelled(change.order()));
    }

    @Test
    void what_went_back_before_is_not_given_back_again() {
        Order refunded = changed(paid().refunded(refunded("pi_1", 1170), NOON)).order();

        Transition.Changed change = changed(refunded.cancel("changed my mind", LATER));

        assertThat(change.order().refund()).isEqualTo(RefundStatus.FULL);
        assertThat(change.events()).containsExactly(new OrderEvent.OrderCancelled(change.order()));
    }

    @Test
    void a_refund_that_failed_because_nothing_was_left_is_none_to_see_to() {
        Order partly = changed(paid().refunded(refunded("pi_1", 1), NOON)).order();
        RefundProgress nothingLeft = new RefundProgress("pi_1", false, euro(1170), euro(1170));

        assertThat(changed(partly.refunded(nothingLeft, LATER)).order().refund())
                .isEqualTo(RefundStatus.FULL);
    }

    @Test
    void a_guest_can_not_cancel_what_is_being_made() {
        Order accepted = changed(paid().advance(KitchenStep.ACCEPT, NOON)).order();
        Order preparing = changed(accepted.advance(KitchenStep.PREPARE, NOON)).order();

        assertThat(accepted.cancel("still in time", LATER)).isInstanceOf(Transition.Changed.class);
        assertThat(preparing.cancel("too late", LATER)).isEqualTo(new Transition.Illegal(OrderStatus.PREPARING));
        assertThat(expired().cancel("too late", LATER)).isEqualTo(new Transition.Illegal(OrderStatus.EXPIRED));
    }

    @Test
    void a_refusal_says_why_and_gives_the_money_back() {
        Order refused = changed(paid().refuse("The oven is broken", LATER)).order();

        assertThat(refused.cancellation())
                .contains(new OrderState.Cancelled(
                        CancelledBy.RESTAURANT, "The oven is broken", Optional.of(payment(1170))));
        assertThat(refused.refund()).isEqualTo(RefundStatus.PENDING);
        assertThat(pending().refuse("no", LATER)).isEqualTo(new Transition.Illegal(OrderStatus.PENDING));
    }

    @Test
    void a_payment_goes_back_once_whatever_the_reason() {
        UUID order = pending().id();
        UUID first =
                RefundRequest.of(order, payment(1170), RefundReason.LATE, NOON).id();

        assertThat(RefundRequest.of(order, payment(1170), RefundReason.LATE, LATER)
                        .id())
                .isEqualTo(first);
        assertThat(RefundRequest.of(order, payment(1170), RefundReason.REFUSED, NOON)
                        .id())
                .isEqualTo(first);
    }

    @Test
    void an_order_shows_how_the_refund_of_its_own_payment_went() {
        Order partly = changed(paid().refunded(refunded("pi_1", 100), LATER)).order();
        Order wholly = changed(partly.refunded(refunded("pi_1", 1170), LATER)).order();
        Order failed = changed(partly.refunded(new RefundProgress("pi_1", false, euro(0), euro(1170)), LATER))
                .order();

        assertThat(List.of(partly.refund(), wholly.refund(), failed.refund()))
                .containsExactly(RefundStatus.PARTIAL, RefundStatus.FULL, RefundStatus.FAILED);
        assertThat(wholly.status()).isEqualTo(OrderStatus.PAID);
        assertThat(wholly.refunded(refunded("pi_1", 1170), LATER)).isEqualTo(new Transition.Repeated(wholly));
        assertThat(wholly.refunded(refunded("pi_2", 1), LATER)).isEqualTo(new Transition.Repeated(wholly));
    }

    @Test
    void a_refund_whose_news_are_faster_than_its_payments_is_shown_once_that_has_come() {
        Order told = changed(PENDING.refunded(refunded("pi_2", 1170), NOON)).order();
        told = changed(told.refunded(refunded("pi_1", 50), NOON)).order();
        told = changed(told.refunded(refunded("pi_1", 100), NOON)).order();

        Transition.Changed paid = changed(told.confirm(payment(1170), LATER));

        assertThat(told.refund()).isEqualTo(RefundStatus.NONE);
        assertThat(told.refunded(refunded("pi_1", 100), LATER)).isEqualTo(new Transition.Repeated(told));
        assertThat(paid.order().refund()).isEqualTo(RefundStatus.PARTIAL);
        assertThat(paid.events())
                .containsExactly(new OrderEvent.OrderPaid(paid.order()), new OrderEvent.OrderRefunded(paid.order()));
    }

    @Test
    void another_payments_refund_is_none_of_the_order() {
        Order told = changed(PENDING.refunded(refunded("pi_2", 1170), NOON)).order();

        Transition.Changed paid = changed(told.confirm(payment(1170), LATER));

        assertThat(paid.order().refund()).isEqualTo(RefundStatus.NONE);
        assertThat(paid.events()).containsExactly(new OrderEvent.OrderPaid(paid.order()));
    }

    @Test
    void an_order_can_be_paid_only_while_it_waits_and_its_window_is_open() {
        Order order = pending();

        assertThat(order.isPayable(order.expiresAt().minusMillis(1))).isTrue();
        assertThat(order.isPayable(order.expiresAt())).isFalse();
        assertThat(paid().isPayable(NOON)).isFalse();
    }

    private static final Order PENDING = pending();

    private static Order paid() {
        return changed(PENDING.confirm(payment(1170), NOON)).order();
    }

    private static Order expired() {
        return changed(PENDING.expire(NOON)).order();
    }

    private static Order cancelled() {
        return changed(PENDING.cancel("changed my mind", NOON)).order();
    }

    private static RefundProgress refunded(String reference, long cents) {
        return new RefundProgress(reference, true, euro(cents), euro(1170));
    }

    private static RefundReason whyUnwanted(PaymentConfirmation confirmation) {
        return ((PaymentConfirmation.Unwanted) confirmation).event().request().reason();
    }

    private static OrderEvent requested(Order order, Payment payment, RefundReason reason) {
        return new OrderEvent.RefundRequested(RefundRequest.of(order.id(), payment, reason, LATER), order.version());
    }
}
