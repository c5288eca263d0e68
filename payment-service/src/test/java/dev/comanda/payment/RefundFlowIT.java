package dev.comanda.payment;

import static dev.comanda.payment.domain.ExampleCharges.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.payment.StripeStub.Fault;
import dev.comanda.payment.adapter.in.WorkerPools;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
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

/** A refund from order.events or the provider to payment.events. */
@QuarkusTest
class RefundFlowIT {

    private static final String CUSTOMER = "guest-0123456789abcdef0123456789abcdef";

    @Inject
    Topics topics;

    @Inject
    TestClock clock;

    @Inject
    ProcessedWebhooks webhooks;

    @Inject
    WorkerPools workerPools;

    @Inject
    PaymentProvider provider;

    @Inject
    CircuitBreakerMaintenance breakers;

    private final UUID orderId = UUID.randomUUID();
    private final UUID refundId = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void reset_faults() {
        StripeStub.fail(Fault.NONE);
        clock.reset();
        breakers.reset("stripe");
    }

    @Test
    void a_requested_refund_is_created_and_published() {
        // Given
        String payment = paid();

        // When
        request(payment, 450);

        // Then
        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1", "RefundSucceeded.v1");
        assertThat(made(payment)).containsExactly(450L);
        JsonNode published = last();
        assertThat(published.path("refundId").asText()).isEqualTo(refundId.toString());
        assertThat(published.path("paymentReference").asText()).isEqualTo(payment);
        assertThat(published.path("reason").asText()).isEqualTo("cancelled");
        assertThat(published.at("/refundedTotal/amount").asLong()).isEqualTo(450);
        assertThat(published.at("/capturedTotal/amount").asLong()).isEqualTo(1250);
    }

    @Test
    void the_same_refund_in_several_events_is_created_once() {
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
    void a_charge_of_an_unknown_order_is_refunded() {
        // Given
        PaymentRequest request = Examples.paymentRequest(orderId, Instant.now());
        var begun = (AwaitingSession)
                Payment.begin(request, UUID.randomUUID(), Instant.now()).state();
        var opened = (OpenAnswer.Opened) OnContext.await(() -> provider.open(request, begun.attempt()));
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
        StripeStub.fail(Fault.DOWN);
        request(payment, 450);

        // When
        StripeStub.fail(Fault.NONE);
        breakers.reset("stripe");

        // Then
        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            workerPools.wakeRefunds();
            assertThat(topics.typesAboutPaymentOf(orderId)).contains("RefundSucceeded.v1");
        });
        assertThat(made(payment)).containsExactly(450L);
    }

    @Test
    void a_charge_of_a_wrong_amount_is_refunded_automatically_and_once() {
        // Given
        String session = openedSession();
        StripeStub.change(session, "line_items[0][price_data][unit_amount]", "951");
        StripeStub.pay(session);

        // When
        webhook("checkout.session.completed", session);
        webhook("checkout.session.async_payment_succeeded", session);

        // Then
        webhooks.awaitAll(session, orderId);
        awaitEvents("PaymentSessionOpened.v1", "RefundSucceeded.v1");
        assertThat(last().path("reason").asText()).isEqualTo("unwanted");
        assertThat(made("pi_" + session)).containsExactly(1251L);
    }

    @Test
    void a_refund_made_in_the_dashboard_is_published() {
        // Given
        String payment = paid();
        StubbedRefunds.refundByHand(payment, 200);

        // When
        List.of("charge.refunded", "refund.created", "refund.updated", "refund.created")
                .forEach(type -> SentWebhooks.send(clock.instant(), WebhookPayloads.refundEvent(type, payment)));

        // Then
        webhooks.awaitAll(payment, orderId);
        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1", "RefundSucceeded.v1");
        assertThat(last().at("/amount/amount").asLong()).isEqualTo(200);
        assertThat(last().path("reason").isNull()).isTrue();
    }

    @Test
    void a_refund_that_the_bank_returns_is_published_as_failed() {
        // Given
        String payment = paid();
        request(payment, 450);
        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1", "RefundSucceeded.v1");
        String refund = (String) StubbedRefunds.of(payment).getFirst().get("id");

        // When
        StubbedRefunds.setStatus(refund, "failed", "expired_or_canceled_card");
        SentWebhooks.send(clock.instant(), WebhookPayloads.refundEvent("refund.failed", payment));

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
        topics.publish(UUID.randomUUID(), "OrderCreated.v1", orderId, OrderEventPayloads.pending(orderId, CUSTOMER));
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
        SentWebhooks.send(clock.instant(), WebhookPayloads.event(type, subject));
    }

    /** The amounts of the refunds at the provider, newest first. */
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
