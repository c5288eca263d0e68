package dev.comanda.order.domain;

import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.WINDOW;
import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.checkout;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.pending;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
                .extracting(event -> event.order().version())
                .containsExactly(1L, 2L);
        assertThat(placement.events().getLast()).isInstanceOf(OrderEvent.OrderPaid.class);
    }

    @Test
    void a_payment_of_the_total_pays_a_pending_order() {
        Order order = pending();

        PaymentConfirmation confirmation = order.confirm(payment(1170), LATER);

        assertThat(confirmation).isInstanceOfSatisfying(PaymentConfirmation.Confirmed.class, confirmed -> {
            assertThat(confirmed.order().status()).isEqualTo(OrderStatus.PAID);
            assertThat(confirmed.order().version()).isEqualTo(2);
            assertThat(confirmed.order().updatedAt()).isEqualTo(LATER);
            assertThat(confirmed.event().order()).isEqualTo(confirmed.order());
        });
    }

    @Test
    void the_same_payment_twice_changes_nothing() {
        Order paid = paid();

        assertThat(paid.confirm(payment(1170), LATER)).isInstanceOf(PaymentConfirmation.AlreadyPaid.class);
    }

    @Test
    void money_that_does_not_fit_has_to_go_back() {
        Payment second = new Payment("stripe", "pi_2", Examples.euro(1170), NOON);

        assertThat(pending().confirm(payment(1169), LATER)).isInstanceOf(PaymentConfirmation.Unwanted.class);
        assertThat(paid().confirm(second, LATER)).isInstanceOf(PaymentConfirmation.Unwanted.class);
        assertThat(expired().confirm(payment(1170), LATER)).isInstanceOf(PaymentConfirmation.Unwanted.class);
        assertThat(cancelled().confirm(payment(1170), LATER)).isInstanceOf(PaymentConfirmation.Unwanted.class);
    }

    @Test
    void only_a_pending_order_expires() {
        assertThat(pending().expire(LATER))
                .map(OrderEvent::order)
                .map(Order::status)
                .contains(OrderStatus.EXPIRED);
        assertThat(paid().expire(LATER)).isEmpty();
        assertThat(cancelled().expire(LATER)).isEmpty();
        assertThat(expired().expire(LATER)).isEmpty();
    }

    @Test
    void a_guest_can_cancel_until_the_order_is_paid() {
        assertThat(pending().cancel("changed my mind", LATER)).isInstanceOf(Cancellation.Cancelled.class);
        assertThat(cancelled().cancel("again", LATER)).isEqualTo(new Cancellation.AlreadyCancelled(cancelled()));
        assertThat(paid().cancel("too late", LATER)).isEqualTo(new Cancellation.IllegalTransition(OrderStatus.PAID));
        assertThat(expired().cancel("too late", LATER))
                .isEqualTo(new Cancellation.IllegalTransition(OrderStatus.EXPIRED));
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
        return ((PaymentConfirmation.Confirmed) PENDING.confirm(payment(1170), NOON)).order();
    }

    private static Order expired() {
        return PENDING.expire(NOON).orElseThrow().order();
    }

    private static Order cancelled() {
        return ((Cancellation.Cancelled) PENDING.cancel("changed my mind", NOON)).order();
    }
}
