package dev.comanda.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.payment.StripeStub.Trouble;
import dev.comanda.payment.adapter.in.Workers;
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

/** A payment's whole way, from order.events to payment.events. */
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
    Workers workers;

    @Inject
    CircuitBreakerMaintenance breakers;

    private final UUID orderId = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void everything_is_well() {
        StripeStub.trouble(Trouble.NONE);
        clock.reset();
        breakers.reset("stripe");
    }

    @Test
    void a_paid_session_becomes_a_success() {
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
    void the_same_news_in_several_webhooks_is_one_success() {
        String session = openedSession();
        StripeStub.pay(session);

        byte[] body = WebhookTexts.event("checkout.session.completed", session);
        post(body);
        post(body);
        webhook("checkout.session.async_payment_succeeded", session);
        webhook("checkout.session.completed", session);
        webhook("payment_intent.payment_failed", "pi_" + session);

        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1");
    }

    @Test
    void a_webhook_that_claims_too_much_changes_nothing() {
        String session = openedSession();

        webhook("checkout.session.completed", session);
        StripeStub.decline(session);
        webhook("payment_intent.payment_failed", "pi_" + session);

        awaitEvents("PaymentSessionOpened.v1", "PaymentFailed.v1");
        assertThat(topics.aboutPaymentOf(orderId)
                        .getLast()
                        .data()
                        .path("reason")
                        .asText())
                .isEqualTo("card_declined");
    }

    @Test
    void though_every_webhook_is_lost_the_payment_is_found() {
        String session = openedSession();
        StripeStub.pay(session);

        clock.advance(Duration.ofSeconds(31));
        workers.wakePayments();

        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1");
    }

    @Test
    void at_the_deadline_the_session_is_closed_and_the_payment_expires() {
        String session = openedSession();

        clock.advance(Duration.ofMinutes(41));
        workers.wakePayments();

        awaitEvents("PaymentSessionOpened.v1", "PaymentSessionExpired.v1");
        assertThat(StripeStub.session(session)).containsEntry("status", "expired");
    }

    @Test
    void who_paid_in_the_last_moment_has_paid() {
        String session = openedSession();
        StripeStub.pay(session);

        clock.advance(Duration.ofMinutes(41));
        workers.wakePayments();

        awaitEvents("PaymentSessionOpened.v1", "PaymentSucceeded.v1");
    }

    @Test
    void a_delayed_payment_that_comes_to_nothing_is_followed_by_another_session() {
        String session = openedSession();
        StripeStub.payLater(session);
        webhook("checkout.session.completed", session);

        StripeStub.comeToNothing(session);
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
    void a_delayed_payment_that_comes_to_nothing_after_the_deadline_ends_the_payment() {
        String session = openedSession();
        StripeStub.payLater(session);
        webhook("checkout.session.completed", session);
        clock.advance(Duration.ofMinutes(41));

        StripeStub.comeToNothing(session);
        webhook("checkout.session.async_payment_failed", session);

        awaitEvents("PaymentSessionOpened.v1", "PaymentSessionExpired.v1");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "RATE_LIMITED", "ANSWER_LOST", "REFUSED"})
    void a_provider_in_trouble_delays_the_session_and_no_more(Trouble trouble) {
        // Given
        StripeStub.trouble(trouble);
        order();
        await().until(() -> StripeStub.hasBeenAskedBy(orderId));

        // When
        StripeStub.trouble(Trouble.NONE);
        await().pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(20));
            workers.wakePayments();
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
        topics.publish(UUID.randomUUID(), "OrderCreated.v1", orderId, OrderTexts.pending(orderId, CUSTOMER));
    }

    private void awaitEvents(String... types) {
        await().untilAsserted(
                        () -> assertThat(topics.typesAboutPaymentOf(orderId)).containsExactly(types));
    }

    private void webhook(String type, String objectId) {
        post(WebhookTexts.event(type, objectId));
    }

    private void post(byte[] body) {
        SentWebhooks.send(injected.instant(), body);
    }
}
