package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookFaultTest extends RunningSandbox {

    private static final String COMPLETED = "checkout.session.completed";
    private static final String SUCCEEDED = "payment_intent.succeeded";

    @AfterEach
    void behave() {
        FaultApi.end();
    }

    @Test
    void a_dropped_webhook_is_never_delivered_and_marked_in_the_ledger() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "drop", "on": "checkout.session.completed"}""");

        // When
        Session session = paid();
        FaultApi.end();
        Session later = paid();

        // Then
        await().until(() -> acknowledged(later).contains(COMPLETED));
        await().until(() -> acknowledged(session).contains(SUCCEEDED));
        assertThat(acknowledged(session)).containsExactly(SUCCEEDED);
        assertThat(webhook(session).getString("state")).isEqualTo("dropped");
        assertThat(webhook(session).getList("deliveries")).isEmpty();
        assertThat(webhook(later).getString("state")).isEqualTo("delivered");
    }

    @Test
    void a_duplicated_webhook_is_delivered_as_often_as_its_rule_says() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "duplicate", "on": "checkout.*", "count": 3}""");

        // When
        Session session = paid();

        // Then
        await().untilAsserted(() ->
                assertThat(webhook(session).getList("deliveries.acknowledged")).containsExactly(true, true, true));
        assertThat(Collections.frequency(acknowledged(session), COMPLETED)).isEqualTo(3);
        assertThat(Collections.frequency(acknowledged(session), SUCCEEDED)).isEqualTo(1);
    }

    @Test
    void a_delayed_webhook_is_delivered_when_the_faults_end() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "delay", "on": "checkout.session.completed", "delayMillis": 600000}""");

        // When
        Session session = paid();

        // Then
        await().until(() -> acknowledged(session).contains(SUCCEEDED));
        assertThat(FaultApi.show().getInt("heldBack")).isEqualTo(1);
        assertThat(webhook(session).getString("state")).isEqualTo("pending");

        // When
        FaultApi.end();

        // Then
        await().until(() -> acknowledged(session).contains(COMPLETED));
        assertThat(FaultApi.show().getInt("heldBack")).isZero();
    }

    @Test
    void a_delayed_webhook_is_delivered_after_its_delay() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "delay", "on": "*", "delayMillis": 20}""");

        // When
        Session session = paid();

        // Then
        await().until(() -> acknowledged(session).contains(COMPLETED));
        await().until(() -> FaultApi.show().getInt("heldBack") == 0);
    }

    @Test
    void a_reordered_webhook_is_delivered_after_the_next_one() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "reorder", "on": "*"}""");

        // When
        Session session = paid();

        // Then
        await().untilAsserted(() -> assertThat(acknowledged(session)).containsExactly(COMPLETED, SUCCEEDED));
        assertThat(FaultApi.show().getList("rules.struck")).containsExactly(1);
    }

    @Test
    void a_reordered_webhook_is_delivered_when_the_faults_end() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "reorder", "on": "checkout.session.completed"}""");
        Session session = paid();
        await().until(() -> acknowledged(session).contains(SUCCEEDED));
        assertThat(FaultApi.show().getInt("heldBack")).isEqualTo(1);

        // When
        FaultApi.end();

        // Then
        await().until(() -> acknowledged(session).contains(COMPLETED));
    }

    @Test
    void a_bad_signature_is_refused_until_the_faults_end() throws StripeException {
        // Given
        int before = merchant.refused();
        FaultApi.setRules("""
                {"fault": "bad_signature", "on": "checkout.session.completed"}""");

        // When
        Session session = paid();

        // Then
        await().until(() -> merchant.refused() > before + 1);
        assertThat(acknowledged(session)).doesNotContain(COMPLETED);

        // When
        FaultApi.end();

        // Then
        await().until(() -> acknowledged(session).contains(COMPLETED));
        List<Boolean> tries = webhook(session).getList("deliveries.acknowledged");
        assertThat(tries).contains(false).endsWith(true);
    }

    private List<String> acknowledged(Session session) {
        return merchant.acknowledgedAbout(session.getPaymentIntent());
    }

    /** The ledger's entry for the webhook about the end of a session. */
    private static JsonPath webhook(Session session) {
        return given().get("/_sandbox/ledger")
                .jsonPath()
                .setRootPath("webhooks.find { it.object == '%s' }".formatted(session.getId()));
    }
}
