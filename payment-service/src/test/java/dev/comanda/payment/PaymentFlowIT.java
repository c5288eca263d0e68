package dev.comanda.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.payment.StripeStub.Fault;
import dev.comanda.payment.adapter.in.WorkerPools;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A payment from order.events to payment.events. */
@QuarkusTest
class PaymentFlowIT {

    private static final String CUSTOMER = "guest-0123456789abcdef0123456789abcdef";

    @Inject
    Topics topics;

    @Inject
    TestClock clock;

    @Inject
    InstantSource injected;

    @Inject
    ProcessedWebhooks webhooks;

    @Inject
    WorkerPools workerPools;

    @Inject
    CircuitBreakerMaintenance breakers;

    private final UUID orderId = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void reset_faults() {
        StripeStub.fail(Fault.NONE);
        clock.reset();
        breakers.reset("stripe");
    }

    @Test
    void a_paid_session_completes_the_payment() {
        String session = openedSession();
        StripeStub.pay(session);

        webhook("checkout.session.completed", session);

        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1");
        var succeeded = topics.aboutPaymentOf(orderId).getLast().data();
        assertThat(succeeded.path("paymentReference").asText()).isEqualTo("pi_" + session);
        assertThat(succeeded.path("amount").path("amount").asLong()).isEqualTo(1250);
        assertThat(succeeded.path("version").asLong()).isEqualTo(2);
    }

    @Test
    void repeated_webhooks_complete_the_payment_once() {
        String session = openedSession();
        StripeStub.pay(session);

        byte[] body = WebhookPayloads.event("checkout.session.completed", session);
        post(body);
        post(body);
        webhook("checkout.session.async_payment_succeeded", session);
        webhook("checkout.session.completed", session);
        webhook("payment_intent.payment_failed", "pi_" + session);

        webhooks.awaitAll(session, orderId);
        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1");
    }

    @Test
    void a_webhook_that_contradicts_the_provider_changes_nothing() {
        String session = openedSession();

        webhook("checkout.session.completed", session);
        StripeStub.decline(session);
        webhook("payment_intent.payment_failed", "pi_" + session);

        webhooks.awaitAll(session, orderId);
        awaitEvents("PaymentSessionOpened.v1", "PaymentFailed.v1");
        assertThat(topics.aboutPaymentOf(orderId)
                        .getLast()
                        .data()
                        .path("reason")
                        .asText())
                .isEqualTo("card_declined");
    }

    @Test
    void a_payment_without_webhooks_is_found_by_polling() {
        String session = openedSession();
        StripeStub.pay(session);

        clock.advance(Duration.ofSeconds(31));
        workerPools.wakePayments();

        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1");
    }

    @Test
    void at_the_deadline_the_session_is_closed_and_the_payment_expires() {
        String session = openedSession();

        clock.advance(Duration.ofMinutes(41));
        workerPools.wakePayments();

        awaitEvents("PaymentSessionOpened.v1", "PaymentSessionExpired.v1");
        assertThat(StripeStub.session(session)).containsEntry("status", "expired");
    }

    @Test
    void a_payment_just_before_the_deadline_succeeds() {
        String session = openedSession();
        StripeStub.pay(session);

        clock.advance(Duration.ofMinutes(41));
        workerPools.wakePayments();

        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1");
    }

    @Test
    void a_failed_asynchronous_payment_leads_to_another_session() {
        String session = openedSession();
        StripeStub.payLater(session);
        webhook("checkout.session.completed", session);

        StripeStub.failLater(session);
        webhook("checkout.session.async_payment_failed", session);

        awaitEvents("PaymentSessionOpened.v1", "PaymentFailed.v1", "PaymentSessionOpened.v1");
        assertThat(topics.aboutPaymentOf(orderId)
                        .getLast()
                        .data()
                        .path("sessionId")
                        .asText())
                .startsWith("cs_")
                .isNotEqualTo(session);
    }

    @Test
    void a_failed_asynchronous_payment_after_the_deadline_ends_the_payment() {
        String session = openedSession();
        StripeStub.payLater(session);
        webhook("checkout.session.completed", session);
        clock.advance(Duration.ofMinutes(41));

        StripeStub.failLater(session);
        webhook("checkout.session.async_payment_failed", session);

        awaitEvents("PaymentSessionOpened.v1", "PaymentSessionExpired.v1");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "RATE_LIMITED", "RESPONSE_LOST", "REFUSED"})
    void a_failing_provider_only_delays_the_session(Fault fault) {
        // Given
        StripeStub.fail(fault);
        order();
        await().until(() -> StripeStub.hasRequestFor(orderId));

        // When
        StripeStub.fail(Fault.NONE);
        await().pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(20));
            workerPools.wakePayments();
            assertThat(topics.typesAboutPaymentOf(orderId)).containsExactly("PaymentSessionOpened.v1");
        });

        // Then
        assertThat(StripeStub.sessionOf(orderId)).doesNotContain(",");
    }

    private String openedSession() {
        order();
        awaitEvents("PaymentSessionOpened.v1");
        return StripeStub.sessionOf(orderId);
    }

    private void order() {
        topics.publish(UUID.randomUUID(), "OrderCreated.v1", orderId, OrderEventPayloads.pending(orderId, CUSTOMER));
    }

    private void awaitEvents(String... types) {
        await().untilAsserted(
                        () -> assertThat(topics.typesAboutPaymentOf(orderId)).containsExactly(types));
    }

    private void webhook(String type, String objectId) {
        post(WebhookPayloads.event(type, objectId));
    }

    private void post(byte[] body) {
        SentWebhooks.send(injected.instant(), body);
    }
}
