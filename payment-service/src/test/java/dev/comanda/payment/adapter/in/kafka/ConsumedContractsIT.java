package dev.comanda.payment.adapter.in.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.contracts.event.ConsumerRules;
import dev.comanda.contracts.event.Contracts;
import dev.comanda.contracts.event.Delivery;
import dev.comanda.money.Money;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.reconciliation.Ledger;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.PaymentState;
import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.PaymentStatus;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

@QuarkusTest
class ConsumedContractsIT extends ConsumerRules {

    private static final Map<String, PaymentStatus> STATUSES = Map.of(
            "pending", PaymentStatus.UNPAID,
            "paid", PaymentStatus.PAID,
            "accepted", PaymentStatus.PAID,
            "preparing", PaymentStatus.PAID,
            "ready", PaymentStatus.PAID,
            "completed", PaymentStatus.PAID,
            "cancelled", PaymentStatus.OVER,
            "expired", PaymentStatus.OVER);

    @Inject
    OrderEvents orderEvents;

    @Inject
    Ledger ledger;

    @Inject
    Payments payments;

    @Inject
    Charges charges;

    ConsumedContractsIT() {
        super("payment-service");
    }

    @Override
    protected Map<String, Consumer<Delivery>> effects() {
        return Map.of(
                "OrderCreated.v1", this::a_payment_is_started,
                "OrderCancelled.v1", this::the_payment_ends,
                "RefundRequested.v1", this::a_refund_is_recorded,
                "OrderPaid.v1", this::the_order_is_tracked,
                "OrderAccepted.v1", this::the_order_is_tracked,
                "OrderPreparing.v1", this::the_order_is_tracked,
                "OrderReady.v1", this::the_order_is_tracked,
                "OrderCompleted.v1", this::the_order_is_tracked,
                "OrderRefunded.v1", this::the_order_is_tracked,
                "OrderExpired.v1", this::the_order_is_tracked);
    }

    @Override
    protected Map<String, Consumer<Delivery>> ignored() {
        return Map.of();
    }

    private void a_refund_is_recorded(Delivery delivery) {
        UUID orderId = UUID.randomUUID();
        UUID refundId = UUID.randomUUID();
        var charge = new ChargeId("stripe", "pi_" + orderId);

        OnContext.await(() -> orderEvents.on(delivery.with("/orderId", orderId)
                .with("/refundId", refundId)
                .with("/paymentReference", charge.reference())
                .record()));

        Charge kept = OnContext.await(() -> charges.find(charge)).orElseThrow();
        assertThat(kept.orderId()).isEqualTo(orderId);
        assertThat(kept.refunds().find(refundId).orElseThrow().amount().amount())
                .isEqualTo(delivery.data().at("/amount/amount").asLong());
    }

    private void a_payment_is_started(Delivery delivery) {
        UUID orderId = UUID.randomUUID();

        deliver(delivery, orderId);

        assertThat(tracked(orderId).status()).isEqualTo(PaymentStatus.UNPAID);
        PaymentRequest request = payment(orderId).orElseThrow().request();
        JsonNode order = delivery.data();
        assertThat(request.customer()).isEqualTo(order.path("customer").asText());
        assertThat(request.total().amount()).isEqualTo(order.at("/total/amount").asLong());
        assertThat(request.lines())
                .hasSize(order.path("lines").size())
                .first()
                .satisfies(line -> assertThat(line.unitPrice().amount())
                        .isEqualTo(order.at("/lines/0/unitPrice/amount").asLong()));
    }

    private void the_payment_ends(Delivery delivery) {
        Payment open = open();

        deliver(delivery, open.orderId());

        assertThat(tracked(open.orderId()).status()).isEqualTo(PaymentStatus.OVER);
        assertThat(payment(open.orderId()).orElseThrow().state())
                .isInstanceOfAny(PaymentState.Closing.class, PaymentState.Ended.class);
    }

    /** Its payment state is stored, and the payment is unchanged. */
    private void the_order_is_tracked(Delivery delivery) {
        Payment open = open();

        deliver(delivery, open.orderId());

        assertThat(payment(open.orderId())).contains(open);
        assertThat(tracked(open.orderId()))
                .isEqualTo(new TrackedOrder(
                        open.orderId(),
                        delivery.data().path("version").asLong(),
                        requireNonNull(
                                STATUSES.get(delivery.data().path("status").asText())),
                        RefundStatus.valueOf(
                                delivery.data().path("refund").asText().toUpperCase(Locale.ROOT)),
                        Money.of(delivery.data().at("/total/amount").asLong(), "EUR")));
    }

    private TrackedOrder tracked(UUID orderId) {
        return OnContext.await(() -> ledger.orders(List.of(orderId)))
                .getFirst()
                .order()
                .orElseThrow();
    }

    private Payment open() {
        UUID orderId = UUID.randomUUID();
        deliver(Contracts.of("order-service").contract("OrderCreated.v1").delivery(), orderId);
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> payment(orderId).orElseThrow(), payment -> payment.state() instanceof PaymentState.Open);
    }

    private void deliver(Delivery delivery, UUID orderId) {
        Instant inTime = Instant.now().plus(Duration.ofMinutes(40));
        OnContext.await(() -> orderEvents.on(delivery.with("/orderId", orderId)
                .with("/expiresAt", inTime.toString())
                .record()));
    }

    private Optional<Payment> payment(UUID orderId) {
        return OnContext.await(() -> payments.find(orderId));
    }
}
