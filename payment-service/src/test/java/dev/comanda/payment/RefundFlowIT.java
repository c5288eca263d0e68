package dev.comanda.payment;

import static dev.comanda.payment.domain.ExampleCharges.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.payment.StripeStub.Trouble;
import dev.comanda.payment.adapter.in.Workers;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of money back, from order.events or the provider to payment.events. */
@QuarkusTest
class RefundFlowIT {

    private static final String CUSTOMER = "guest-0123456789abcdef0123456789abcdef";

    @Inject
    Topics topics;

    @Inject
    TestClock clock;

    @Inject
    Workers workers;

    @Inject
    PaymentProvider provider;

    @Inject
    CircuitBreakerMaintenance breakers;

    private final UUID orderId = UUID.randomUUID();
    private final UUID refundId = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void everything_is_well() {
        StripeStub.trouble(Trouble.NONE);
        clock.reset();
        breakers.reset("stripe");
    }

    @Test
    void a_refund_that_the_order_wants_is_made_and_told() {
        // Given
        String payment = paid();

        // When
        request(payment, 450);

        // Then
        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1", "RefundSucceeded.v1");
        assertThat(made(payment)).containsExactly(450L);
        JsonNode told = last();
        assertThat(told.path("refundId").asText()).isEqualTo(refundId.toString());
        assertThat(told.path("paymentReference").asText()).isEqualTo(payment);
        assertThat(told.path("reason").asText()).isEqualTo("cancelled");
        assertThat(told.at("/refundedTotal/amount").asLong()).isEqualTo(450);
        assertThat(told.at("/capturedTotal/amount").asLong()).isEqualTo(1250);
    }

    @Test
    void the_same_refund_in_several_events_is_made_once() {
        // Given
        String payment = paid();
        UUID eventId = UUID.randomUUID();

        // When
        topics.publish(eventId, "RefundRequested.v1", orderId, requested(payment, 450));
        topics.publish(eventId, "RefundRequested.v1", orderId, requested(payment, 450));
        request(payment, 450);
        request(UUID.randomUUID(), payment, 100);

        // Then
        await().untilAsserted(() -> assertThat(made(payment)).containsExactly(100L, 450L));
    }

    @Test
    void money_for_an_order_that_is_not_here_goes_back_too() {
        // Given
        Bill bill = Examples.bill(orderId, Instant.now());
        var begun = (AwaitingSession)
                Payment.begin(bill, UUID.randomUUID(), Instant.now()).state();
        var opened = (OpenAnswer.Opened) OnContext.await(() -> provider.open(bill, begun.attempt()));
        StripeStub.pay(opened.sessionId());

        // When
        request("pi_" + opened.sessionId(), 1250);

        // Then
        awaitEvents("RefundSucceeded.v1");
        assertThat(made("pi_" + opened.sessionId())).containsExactly(1250L);
    }

    @Test
    void a_refund_waits_for_a_provider_that_is_down() {
        // Given
        String payment = paid();
        StripeStub.trouble(Trouble.DOWN);
        request(payment, 450);

        // When
        StripeStub.trouble(Trouble.NONE);
        breakers.reset("stripe");

        // Then
        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            workers.wakeRefunds();
            assertThat(topics.typesAboutPaymentOf(orderId)).contains("RefundSucceeded.v1");
        });
        assertThat(made(payment)).containsExactly(450L);
    }

    @Test
    void money_over_another_amount_goes_back_by_itself_once() {
        // Given
        String session = openedSession();
        StripeStub.change(session, "line_items[0][price_data][unit_amount]", "951");
        StripeStub.pay(session);

        // When
        webhook("checkout.session.completed", session);
        webhook("checkout.session.async_payment_succeeded", session);

        // Then
        awaitEvents("PaymentSessionOpened.v1", "RefundSucceeded.v1");
        assertThat(last().path("reason").asText()).isEqualTo("unwanted");
        assertThat(made("pi_" + session)).containsExactly(1251L);
    }

    @Test
    void a_refund_that_a_person_makes_at_the_provider_is_told_too() {
        // Given
        String payment = paid();
        StubbedRefunds.byHand(payment, 200);

        // When
        List.of("charge.refunded", "refund.created", "refund.updated", "refund.created")
                .forEach(type -> SentWebhooks.send(clock.instant(), WebhookTexts.refundEvent(type, payment)));

        // Then
        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1", "RefundSucceeded.v1");
        assertThat(last().at("/amount/amount").asLong()).isEqualTo(200);
        assertThat(last().path("reason").isNull()).isTrue();
    }

    @Test
    void a_refund_that_the_bank_sends_back_is_told_to_have_failed() {
        // Given
        String payment = paid();
        request(payment, 450);
        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1", "RefundSucceeded.v1");
        String refund = (String) StubbedRefunds.of(payment).getFirst().get("id");

        // When
        StubbedRefunds.become(refund, "failed", "expired_or_canceled_card");
        SentWebhooks.send(clock.instant(), WebhookTexts.refundEvent("refund.failed", payment));

        // Then
        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1", "RefundSucceeded.v1", "RefundFailed.v1");
        assertThat(last().path("failure").asText()).isEqualTo("expired_or_canceled_card");
        assertThat(last().at("/refundedTotal/amount").asLong()).isZero();
    }

    private String paid() {
        String session = openedSession();
        StripeStub.pay(session);
        webhook("checkout.session.completed", session);
        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1");
        return "pi_" + session;
    }

    private String openedSession() {
        topics.publish(UUID.randomUUID(), "OrderCreated.v1", orderId, OrderTexts.pending(orderId, CUSTOMER));
        awaitEvents("PaymentSessionOpened.v1");
        return StripeStub.sessionOf(orderId);
    }

    private void request(String payment, long cents) {
        request(refundId, payment, cents);
    }

    private void request(UUID refund, String payment, long cents) {
        topics.publish(
                UUID.randomUUID(),
                "RefundRequested.v1",
                orderId,
                requested(payment, cents).replace(refundId.toString(), refund.toString()));
    }

    private String requested(String payment, long cents) {
        return """
            {"orderId": "%s", "refundId": "%s", "provider": "stripe", "paymentReference": "%s",
             "amount": {"amount": %d, "currency": "EUR"}, "reason": "cancelled",
             "requestedAt": "2026-03-01T12:20:00Z"}\
            """.formatted(orderId, refundId, payment, euro(cents).amount());
    }

    private void webhook(String type, String subject) {
        SentWebhooks.send(clock.instant(), WebhookTexts.event(type, subject));
    }

    /** The amounts of the refunds at the provider, the newest first. */
    private static List<Long> made(String payment) {
        return StubbedRefunds.of(payment).stream().map(RefundFlowIT::amountOf).toList();
    }

    private static Long amountOf(Map<String, Object> refund) {
        return (Long) refund.get("amount");
    }

    private JsonNode last() {
        return topics.aboutPaymentOf(orderId).getLast().data();
    }

    private void awaitEvents(String... types) {
        await().untilAsserted(
                        () -> assertThat(topics.typesAboutPaymentOf(orderId)).containsExactly(types));
    }
}
