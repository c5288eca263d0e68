package dev.comanda.payment.adapter.out.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.WebhookSignatures;
import dev.comanda.payment.application.WebhookVerifierContract;
import dev.comanda.payment.application.port.out.WebhookVerifier;
import dev.comanda.payment.application.port.out.WebhookVerifier.Verification;
import dev.comanda.payment.domain.Webhook.Hint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeWebhookVerifierTest extends WebhookVerifierContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SECRET = "whsec_test";

    private final StripeWebhookVerifier verifier =
            new StripeWebhookVerifier(new StripeSignature(List.of(SECRET)), InstantSource.fixed(NOW));

    @Override
    protected WebhookVerifier verifier() {
        return verifier;
    }

    @Override
    protected String provider() {
        return StripeAccount.NAME;
    }

    @Override
    protected byte[] body(String eventId, String sessionId) {
        return event(eventId, "checkout.session.completed", sessionId);
    }

    @Override
    protected String signature(byte[] body) {
        return WebhookSignatures.header(NOW, WebhookSignatures.v1(NOW, body, SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkout.session.completed",
                "checkout.session.async_payment_succeeded",
                "checkout.session.async_payment_failed",
                "checkout.session.expired"
            })
    void session_events_are_hints_at_the_session(String type) {
        assertThat(hintOf(event("evt_1", type, "cs_1"))).isEqualTo(new Hint.SessionChanged("cs_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = "payment_intent.payment_failed")
    void payment_failed_events_are_hints_at_the_charge(String type) {
        assertThat(hintOf(event("evt_1", type, "pi_1"))).isEqualTo(new Hint.ChargeFailed("pi_1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"refund.created", "refund.updated", "refund.failed", "charge.refunded", "charge.refund.updated"})
    void refund_events_are_hints_at_the_charge(String type) {
        byte[] body = """
                {"id": "evt_1", "type": "%s", "data": {"object": {"id": "re_1", "payment_intent": "pi_1"}}}""".formatted(type).getBytes(StandardCharsets.UTF_8);

        assertThat(hintOf(body)).isEqualTo(new Hint.ChargeChanged("pi_1"));
        assertThat(hintOf(event("evt_1", type, "re_1"))).isEqualTo(new Hint.Irrelevant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer.created", "checkout.session.opened"})
    void other_events_are_irrelevant(String type) {
        assertThat(hintOf(event("evt_1", type, "cs_1"))).isEqualTo(new Hint.Irrelevant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": null, \"type\": \"x\"}",
                "{\"id\": 1, \"type\": \"x\"}",
                "{\"id\": \"evt_\\u0000\", \"type\": \"x\"}",
                "{\"id\": \"evt_1\", \"type\": \"x\\u0000\"}",
                "{\"id\": \"evt_1\", \"type\": null}",
                "{\"id\": \"evt_1\", \"type\": \"x\"} and more",
                "{\"id\": \"evt_1\", \"id\": \"evt_2\", \"type\": \"x\"}"
            })
    void malformed_events_are_rejected(String event) {
        assertThat(verify(event.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Verification.Rejected.class);
    }

    @Test
    void an_overlong_id_is_rejected() {
        assertThat(verify(event("e".repeat(256), "x", "cs_1"))).isInstanceOf(Verification.Rejected.class);
    }

    private Hint hintOf(byte[] body) {
        return ((Verification.Genuine) verify(body)).webhook().hint();
    }

    private Verification verify(byte[] body) {
        return verifier.verify(provider(), body, signature(body)).await().indefinitely();
    }

    private static byte[] event(String id, String type, String object) {
        return """
                {"id": "%s", "type": "%s", "data": {"object": {"id": "%s"}}}""".formatted(id, type, object).getBytes(StandardCharsets.UTF_8);
    }
}
