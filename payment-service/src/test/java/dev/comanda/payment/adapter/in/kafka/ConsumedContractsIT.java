package dev.comanda.payment.adapter.in.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.contract.event.ConsumerRules;
import dev.comanda.contract.event.Contracts;
import dev.comanda.contract.event.Delivery;
import dev.comanda.money.Money;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.OurBooks;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.FollowedOrder;
import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.FollowedOrder.Standing;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentState;
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

    private static final Map<String, Standing> STANDINGS = Map.of(
            "pending", Standing.UNPAID,
            "paid", Standing.PAID,
            "accepted", Standing.PAID,
            "preparing", Standing.PAID,
            "ready", Standing.PAID,
            "completed", Standing.PAID,
            "cancelled", Standing.OVER,
            "expired", Standing.OVER);

    @Inject
    OrderEvents orderEvents;

    @Inject
    OurBooks ourBooks;

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
                "OrderCreated.v1", this::a_payment_begins,
                "OrderCancelled.v1", this::the_payment_ends,
                "RefundRequested.v1", this::a_refund_is_kept,
                "OrderPaid.v1", this::the_order_is_followed,
                "OrderAccepted.v1", this::the_order_is_followed,
                "OrderPreparing.v1", this::the_order_is_followed,
                "OrderReady.v1", this::the_order_is_followed,
                "OrderCompleted.v1", this::the_order_is_followed,
                "OrderRefunded.v1", this::the_order_is_followed,
                "OrderExpired.v1", this::the_order_is_followed);
    }

    @Override
    protected Map<String, Consumer<Delivery>> ignored() {
        return Map.of();
    }

    private void a_refund_is_kept(Delivery delivery) {
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

    private void a_payment_begins(Delivery delivery) {
        UUID orderId = UUID.randomUUID();

        take(delivery, orderId);

        assertThat(followed(orderId).standing()).isEqualTo(Standing.UNPAID);
        Bill bill = payment(orderId).orElseThrow().bill();
        JsonNode order = delivery.data();
        assertThat(bill.customer()).isEqualTo(order.path("customer").asText());
        assertThat(bill.total().amount()).isEqualTo(order.at("/total/amount").asLong());
        assertThat(bill.lines())
                .hasSize(order.path("lines").size())
                .first()
                .satisfies(line -> assertThat(line.unitPrice().amount())
                        .isEqualTo(order.at("/lines/0/unitPrice/amount").asLong()));
    }

    private void the_payment_ends(Delivery delivery) {
        Payment open = open();

        take(delivery, open.orderId());

        assertThat(followed(open.orderId()).standing()).isEqualTo(Standing.OVER);
        assertThat(payment(open.orderId()).orElseThrow().state())
                .isInstanceOfAny(PaymentState.Closing.class, PaymentState.Ended.class);
    }

    /** What it says is kept, and its payment stays as it is. */
    private void the_order_is_followed(Delivery delivery) {
        Payment open = open();

        take(delivery, open.orderId());

        assertThat(payment(open.orderId())).contains(open);
        assertThat(followed(open.orderId()))
                .isEqualTo(new FollowedOrder(
                        open.orderId(),
                        delivery.data().path("version").asLong(),
                        requireNonNull(
                                STANDINGS.get(delivery.data().path("status").asText())),
                        Returned.valueOf(delivery.data().path("refund").asText().toUpperCase(Locale.ROOT)),
                        Money.of(delivery.data().at("/total/amount").asLong(), "EUR")));
    }

    private FollowedOrder followed(UUID orderId) {
        return OnContext.await(() -> ourBooks.moneyOf(List.of(orderId)))
                .getFirst()
                .order()
                .orElseThrow();
    }

    private Payment open() {
        UUID orderId = UUID.randomUUID();
        take(Contracts.of("order-service").contract("OrderCreated.v1").delivery(), orderId);
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> payment(orderId).orElseThrow(), payment -> payment.state() instanceof PaymentState.Open);
    }

    private void take(Delivery delivery, UUID orderId) {
        Instant inTime = Instant.now().plus(Duration.ofMinutes(40));
        OnContext.await(() -> orderEvents.on(delivery.with("/orderId", orderId)
                .with("/expiresAt", inTime.toString())
                .record()));
    }

    private Optional<Payment> payment(UUID orderId) {
        return OnContext.await(() -> payments.find(orderId));
    }
}
