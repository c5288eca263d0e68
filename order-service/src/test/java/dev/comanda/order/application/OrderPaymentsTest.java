package dev.comanda.order.application;

import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.euro;
import static dev.comanda.order.domain.Examples.newId;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.placement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.order.domain.KitchenStep;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.OrderStatus;
import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.PaymentConfirmation;
import dev.comanda.order.domain.RefundReason;
import dev.comanda.order.domain.RefundResult;
import dev.comanda.order.domain.RefundStatus;
import dev.comanda.order.domain.Transition;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the use cases about payments, refunds and the kitchen store and publish. */
class OrderPaymentsTest {

    private final InMemoryOrders orders = new InMemoryOrders();
    private final OrderChanges changes = new OrderChanges(orders);
    private final ConfirmPaymentService confirmPayment = new ConfirmPaymentService(orders, () -> NOON);
    private final ExpireOrderService expireOrder = new ExpireOrderService(changes, () -> NOON);
    private final RecordRefundResultService recordRefundResult = new RecordRefundResultService(changes, () -> NOON);
    private final FulfillOrderService kitchen = new FulfillOrderService(changes, () -> NOON);

    private final UUID order = added();

    @Test
    void a_payment_for_an_unknown_order_is_refunded() {
        UUID unknown = newId();

        assertThat(confirm(unknown, payment(1170))).isInstanceOf(PaymentConfirmation.Unwanted.class);

        assertThat(orders.events().getLast()).isInstanceOfSatisfying(OrderEvent.RefundRequested.class, event -> {
            assertThat(event.request().orderId()).isEqualTo(unknown);
            assertThat(event.request().reason()).isEqualTo(RefundReason.UNKNOWN_ORDER);
            assertThat(event.orderVersion()).isZero();
        });
    }

    @Test
    void a_late_payment_is_recorded_on_the_order_and_refunded() {
        expireOrder.expire(order).await().indefinitely();

        assertThat(confirm(order, payment(1170))).isInstanceOf(PaymentConfirmation.Late.class);
        assertThat(confirm(order, payment(1170))).isInstanceOf(PaymentConfirmation.AlreadyKnown.class);

        assertThat(stored().refund()).isEqualTo(RefundStatus.PENDING);
        assertThat(orders.events()).hasSize(4);
    }

    @Test
    void a_second_payment_is_refunded_and_the_order_stays_paid() {
        confirm(order, payment(1170));

        confirm(order, new Payment("stripe", "pi_2", euro(1170), NOON));

        assertThat(stored().status()).isEqualTo(OrderStatus.PAID);
        assertThat(orders.events().getLast()).isInstanceOf(OrderEvent.RefundRequested.class);
    }

    @Test
    void the_kitchen_can_refuse_a_paid_order_until_it_prepares_it() {
        assertThat(advance(KitchenStep.ACCEPT)).contains(new Transition.Illegal(OrderStatus.PENDING));
        confirm(order, payment(1170));

        assertThat(advance(KitchenStep.ACCEPT)).containsInstanceOf(Transition.Changed.class);
        assertThat(advance(KitchenStep.PREPARE)).containsInstanceOf(Transition.Changed.class);
        assertThat(kitchen.refuse(order, "no oven").await().indefinitely())
                .contains(new Transition.Illegal(OrderStatus.PREPARING));
        assertThat(kitchen.advance(newId(), KitchenStep.ACCEPT).await().indefinitely())
                .isEmpty();
        assertThat(stored().status()).isEqualTo(OrderStatus.PREPARING);
    }

    @Test
    void the_result_of_a_refund_is_recorded_on_the_order() {
        confirm(order, payment(1170));
        kitchen.refuse(order, "no oven").await().indefinitely();

        recordRefundResult
                .record(order, new RefundResult("pi_1", true, euro(1170), euro(1170)))
                .await()
                .indefinitely();
        recordRefundResult
                .record(newId(), new RefundResult("pi_1", false, euro(0), euro(1170)))
                .await()
                .indefinitely();

        assertThat(stored().refund()).isEqualTo(RefundStatus.FULL);
    }

    private UUID added() {
        var placement = placement();
        orders.add(placement, Optional.empty()).await().indefinitely();
        return placement.order().id();
    }

    private PaymentConfirmation confirm(UUID orderId, Payment payment) {
        return confirmPayment.confirm(orderId, payment).await().indefinitely();
    }

    private Optional<Transition> advance(KitchenStep step) {
        return kitchen.advance(order, step).await().indefinitely();
    }

    private Order stored() {
        return orders.find(order).await().indefinitely().orElseThrow();
    }
}
