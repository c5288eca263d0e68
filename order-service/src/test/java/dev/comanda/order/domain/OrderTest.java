package dev.comanda.order.domain;

import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.euro;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.pending;
import static dev.comanda.order.domain.OrderHistories.changed;
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
    void the_deadline_of_an_order_depends_on_its_checkout_alone() {
        Checkout checkout = checkout();

        Order early = Order.place(checkout, WINDOW, NOON).order();
        Order late = Order.place(checkout, WINDOW, LATER).order();

        assertThat(late.id()).isEqualTo(early.id());
        assertThat(late.expiresAt()).isEqualTo(early.expiresAt());
        assertThat(late.createdAt()).isEqualTo(early.createdAt());
    }

    @Test
    void an_order_with_a_zero_total_is_paid_at_once() {
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
    void a_duplicate_payment_changes_nothing_in_any_state() {
        Order called = changed(paid().cancel("no", NOON)).order();

        assertThat(paid().confirm(payment(1170), LATER)).isInstanceOf(PaymentConfirmation.AlreadyKnown.class);
        assertThat(called.confirm(payment(1170), LATER)).isInstanceOf(PaymentConfirmation.AlreadyKnown.class);
    }

    @Test
    void an_unwanted_payment_is_refunded_and_changes_nothing() {
        Payment second = new Payment("stripe", "pi_2", euro(1170), NOON);

        assertThat(whyUnwanted(pending().confirm(payment(1169), LATER))).isEqualTo(RefundReason.WRONG_AMOUNT);
        assertThat(whyUnwanted(paid().confirm(second, LATER))).isEqualTo(RefundReason.PAID_BEFORE);
    }

    @Test
    void a_late_payment_is_recorded_and_refunded_once() {
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
    void a_guest_who_cancels_a_paid_order_is_refunded() {
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
    void a_zero_total_is_not_refunded() {
        Order free = Order.place(checkout(Examples.ANNA, basket(1300, 1300)), WINDOW, NOON)
                .order();

        Transition.Changed change = changed(free.cancel("changed my mind", LATER));

        assertThat(change.order().refund()).isEqualTo(RefundStatus.NONE);
        assertThat(change.events()).containsExactly(new OrderEvent.OrderCancelled(change.order()));
    }

    @Test
    void a_refunded_payment_is_not_refunded_again() {
        Order refunded =
                changed(paid().recordRefund(refunded("pi_1", 1170), NOON)).order();

        Transition.Changed change = changed(refunded.cancel("changed my mind", LATER));

        assertThat(change.order().refund()).isEqualTo(RefundStatus.FULL);
        assertThat(change.events()).containsExactly(new OrderEvent.OrderCancelled(change.order()));
    }

    @Test
    void a_refund_that_fails_because_everything_was_refunded_is_no_failure() {
        Order partly = changed(paid().recordRefund(refunded("pi_1", 1), NOON)).order();
        RefundResult nothingLeft = new RefundResult("pi_1", false, euro(1170), euro(1170));

        assertThat(changed(partly.recordRefund(nothingLeft, LATER)).order().refund())
                .isEqualTo(RefundStatus.FULL);
    }

    @Test
    void a_guest_can_not_cancel_an_order_in_preparation() {
        Order accepted = changed(paid().advance(KitchenStep.ACCEPT, NOON)).order();
        Order preparing = changed(accepted.advance(KitchenStep.PREPARE, NOON)).order();

        assertThat(accepted.cancel("still in time", LATER)).isInstanceOf(Transition.Changed.class);
        assertThat(preparing.cancel("too late", LATER)).isEqualTo(new Transition.Illegal(OrderStatus.PREPARING));
        assertThat(expired().cancel("too late", LATER)).isEqualTo(new Transition.Illegal(OrderStatus.EXPIRED));
    }

    @Test
    void a_refusal_has_a_reason_and_is_refunded() {
        Order refused = changed(paid().refuse("The oven is broken", LATER)).order();

        assertThat(refused.cancellation())
                .contains(new OrderState.Cancelled(
                        CancelledBy.RESTAURANT, "The oven is broken", Optional.of(payment(1170))));
        assertThat(refused.refund()).isEqualTo(RefundStatus.PENDING);
        assertThat(pending().refuse("no", LATER)).isEqualTo(new Transition.Illegal(OrderStatus.PENDING));
    }

    @Test
    void a_payment_is_refunded_once_whatever_the_reason() {
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
    void the_result_of_the_refund_of_its_own_payment_is_recorded() {
        Order partly =
                changed(paid().recordRefund(refunded("pi_1", 100), LATER)).order();
        Order wholly =
                changed(partly.recordRefund(refunded("pi_1", 1170), LATER)).order();
        Order failed = changed(partly.recordRefund(new RefundResult("pi_1", false, euro(0), euro(1170)), LATER))
                .order();

        assertThat(List.of(partly.refund(), wholly.refund(), failed.refund()))
                .containsExactly(RefundStatus.PARTIAL, RefundStatus.FULL, RefundStatus.FAILED);
        assertThat(wholly.status()).isEqualTo(OrderStatus.PAID);
        assertThat(wholly.recordRefund(refunded("pi_1", 1170), LATER)).isEqualTo(new Transition.Repeated(wholly));
        assertThat(wholly.recordRefund(refunded("pi_2", 1), LATER)).isEqualTo(new Transition.Repeated(wholly));
    }

    @Test
    void a_refund_that_arrives_before_its_payment_is_recorded_with_the_payment() {
        Order order =
                changed(PENDING.recordRefund(refunded("pi_2", 1170), NOON)).order();
        order = changed(order.recordRefund(refunded("pi_1", 50), NOON)).order();
        order = changed(order.recordRefund(refunded("pi_1", 100), NOON)).order();

        Transition.Changed paid = changed(order.confirm(payment(1170), LATER));

        assertThat(order.refund()).isEqualTo(RefundStatus.NONE);
        assertThat(order.recordRefund(refunded("pi_1", 100), LATER)).isEqualTo(new Transition.Repeated(order));
        assertThat(paid.order().refund()).isEqualTo(RefundStatus.PARTIAL);
        assertThat(paid.events())
                .containsExactly(new OrderEvent.OrderPaid(paid.order()), new OrderEvent.OrderRefunded(paid.order()));
    }

    @Test
    void the_refund_of_another_payment_is_ignored() {
        Order order =
                changed(PENDING.recordRefund(refunded("pi_2", 1170), NOON)).order();

        Transition.Changed paid = changed(order.confirm(payment(1170), LATER));

        assertThat(paid.order().refund()).isEqualTo(RefundStatus.NONE);
        assertThat(paid.events()).containsExactly(new OrderEvent.OrderPaid(paid.order()));
    }

    @Test
    void an_order_is_payable_only_while_it_is_pending_and_its_window_is_open() {
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

    private static RefundResult refunded(String reference, long cents) {
        return new RefundResult(reference, true, euro(cents), euro(1170));
    }

    private static RefundReason whyUnwanted(PaymentConfirmation confirmation) {
        return ((PaymentConfirmation.Unwanted) confirmation).event().request().reason();
    }

    private static OrderEvent requested(Order order, Payment payment, RefundReason reason) {
        return new OrderEvent.RefundRequested(RefundRequest.of(order.id(), payment, reason, LATER), order.version());
    }
}
