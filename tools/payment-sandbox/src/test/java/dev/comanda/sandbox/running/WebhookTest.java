package dev.comanda.sandbox.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.Stripe;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookTest extends RunningSandbox {

    @Inject
    MovableClock clock;

    @Test
    void a_payment_is_reported_with_a_valid_signature() throws StripeException {
        // When
        Session session = paid();

        // Then
        await().untilAsserted(() -> assertThat(merchant.acknowledgedAbout(session.getPaymentIntent()))
                .containsExactlyInAnyOrder("payment_intent.succeeded", "checkout.session.completed"));
        Event event = event("checkout.session.completed", session.getId());
        assertThat(event.getApiVersion()).isEqualTo(Stripe.API_VERSION);
        assertThat(event.getLivemode()).isFalse();
        Session reported =
                (Session) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(reported.toJson()).isEqualTo(session.toJson());
    }

    @Test
    void a_declined_card_is_reported() throws StripeException {
        // Given
        Session session = open();

        // When
        submit(
                session,
                Map.of(
                        "number",
                        "4000000000000002",
                        "expiry",
                        "12/40",
                        "cvc",
                        "123",
                        "name",
                        "J",
                        "email",
                        "j@example.com"));

        // Then
        String paymentIntent = retrieve(session).getPaymentIntent();
        await().untilAsserted(() ->
                assertThat(merchant.acknowledgedAbout(paymentIntent)).containsExactly("payment_intent.payment_failed"));
    }

    @Test
    void a_refund_is_reported_with_its_cause() throws StripeException {
        // Given
        Session session = paid();
        String key = UUID.randomUUID().toString();

        // When
        stripe().v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(session.getPaymentIntent())
                                .build(),
                        RequestOptions.builder().setIdempotencyKey(key).build());

        // Then
        await().untilAsserted(() -> assertThat(merchant.acknowledgedAbout(session.getPaymentIntent()))
                .contains("refund.created", "refund.updated", "charge.refunded"));
        Event event = event("charge.refunded", session.getPaymentIntent());
        Charge charge = (Charge) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(charge.getAmountRefunded()).isEqualTo(2_850);
        assertThat(event.getRequest().getIdempotencyKey()).isEqualTo(key);
    }

    @Test
    void a_session_that_expires_without_a_request_is_reported() throws StripeException {
        // Given
        Session session = stripe().v1()
                .checkout()
                .sessions()
                .create(order().setExpiresAt(inMinutes(31, clock.instant())).build());

        // When
        clock.advance(Duration.ofMinutes(31));

        // Then
        await().untilAsserted(() ->
                assertThat(merchant.acknowledgedAbout(session.getId())).containsExactly("checkout.session.expired"));
    }

    @Test
    void an_unacknowledged_webhook_is_retried_with_a_new_signature() throws StripeException {
        // Given
        Session session = open();
        merchant.setFailing(true);
        stripe().v1().checkout().sessions().expire(session.getId());
        await().until(() -> merchant.deliveriesAbout(session.getId()).size() >= 3);
        assertThat(undelivered())
                .contains(event("checkout.session.expired", session.getId()).getId());

        // When
        clock.advance(Duration.ofSeconds(2));
        // an earlier delivery may still be under way
        await().until(() -> signaturesAbout(session).distinct().count() > 1);
        merchant.setFailing(false);

        // Then
        await().untilAsserted(() ->
                assertThat(merchant.acknowledgedAbout(session.getId())).containsExactly("checkout.session.expired"));
        List<Merchant.Delivery> tries = merchant.deliveriesAbout(session.getId());
        assertThat(tries)
                .extracting(one -> one.event().toJson())
                .containsOnly(tries.getFirst().event().toJson());
        assertThat(tries.getLast().signature()).isNotEqualTo(tries.getFirst().signature());
    }

    @Test
    void events_can_be_listed_by_type_and_time_and_retrieved() throws StripeException {
        // Given
        clock.advance(Duration.ofMinutes(1));
        Session session = paid();

        // When
        List<Event> completed = events(EventListParams.builder().setType("checkout.session.completed"), session);
        List<Event> both = events(
                EventListParams.builder().addAllType(List.of("payment_intent.succeeded", "checkout.session.completed")),
                session);

        // Then
        assertThat(completed).hasSize(1);
        assertThat(both)
                .extracting(Event::getType)
                .containsExactly("checkout.session.completed", "payment_intent.succeeded");
        await().untilAsserted(() -> assertThat(stripe().v1()
                        .events()
                        .retrieve(completed.getFirst().getId())
                        .getPendingWebhooks())
                .isZero());
    }

    private static List<Event> events(EventListParams.Builder query, Session since) throws StripeException {
        EventListParams.Created created =
                EventListParams.Created.builder().setGte(since.getCreated()).build();
        return stripe().v1()
                .events()
                .list(query.setCreated(created).setLimit(100L).build())
                .getData();
    }

    private Stream<String> signaturesAbout(Session session) {
        return merchant.deliveriesAbout(session.getId()).stream().map(Merchant.Delivery::signature);
    }

    private static List<String> undelivered() throws StripeException {
        return stripe()
                .v1()
                .events()
                .list(EventListParams.builder().setDeliverySuccess(false).build())
                .getData()
                .stream()
                .map(Event::getId)
                .toList();
    }

    private Event event(String type, String objectId) {
        return merchant.deliveriesAbout(objectId).stream()
                .map(Merchant.Delivery::event)
                .filter(event -> event.getType().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
