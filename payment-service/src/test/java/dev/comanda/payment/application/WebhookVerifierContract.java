package dev.comanda.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.WebhookVerifier;
import dev.comanda.payment.application.port.out.WebhookVerifier.Verification;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link WebhookVerifier}. */
public abstract class WebhookVerifierContract {

    protected abstract WebhookVerifier verifier();

    /** The provider's name. */
    protected abstract String provider();

    /** A webhook about this session. */
    protected abstract byte[] body(String eventId, String sessionId);

    /** The provider's signature of these bytes. */
    protected abstract String signature(byte[] body);

    @Test
    void a_signed_webhook_is_genuine() {
        byte[] body = body("evt_1", "cs_1");

        assertThat(verify(body, signature(body))).isInstanceOfSatisfying(Verification.Genuine.class, genuine -> {
            Webhook webhook = genuine.webhook();
            assertThat(webhook.provider()).isEqualTo(provider());
            assertThat(webhook.eventId()).isEqualTo("evt_1");
            assertThat(webhook.hint()).isEqualTo(new Hint.SessionChanged("cs_1"));
        });
    }

    @Test
    void a_signature_is_valid_for_its_exact_bytes_only() {
        String signature = signature(body("evt_1", "cs_1"));

        assertThat(verify(body("evt_1", "cs_2"), signature)).isInstanceOf(Verification.Rejected.class);
        assertThat(verify(body("evt_2", "cs_1"), signature)).isInstanceOf(Verification.Rejected.class);
    }

    @Test
    void without_a_signature_nothing_is_genuine() {
        assertThat(verify(body("evt_1", "cs_1"), "")).isInstanceOf(Verification.Rejected.class);
        assertThat(verify(body("evt_1", "cs_1"), "signed")).isInstanceOf(Verification.Rejected.class);
    }

    @Test
    void an_unreadable_body_is_rejected_even_if_signed() {
        byte[] body = "nonsense".getBytes(StandardCharsets.UTF_8);

        assertThat(verify(body, signature(body))).isInstanceOf(Verification.Rejected.class);
        assertThat(verify(new byte[0], signature(new byte[0]))).isInstanceOf(Verification.Rejected.class);
    }

    @Test
    void another_provider_is_unknown() {
        byte[] body = body("evt_1", "cs_1");

        assertThat(verifyFrom("another", body, signature(body))).isEqualTo(new Verification.UnknownProvider());
        assertThat(verifyFrom("another", body, "")).isEqualTo(new Verification.UnknownProvider());
    }

    @Test
    void a_header_that_no_body_can_match_is_rejected_early() {
        assertThat(precheck(provider(), "")).get().isInstanceOf(Verification.Rejected.class);
        assertThat(precheck("another", signature(new byte[0]))).hasValue(new Verification.UnknownProvider());
    }

    @Test
    void a_valid_header_is_not_rejected_without_the_body() {
        assertThat(precheck(provider(), signature(body("evt_1", "cs_1")))).isEmpty();
    }

    private Optional<Verification> precheck(String provider, String signature) {
        return verifier().precheck(provider, signature).await().indefinitely();
    }

    private Verification verify(byte[] body, String signature) {
        return verifyFrom(provider(), body, signature);
    }

    private Verification verifyFrom(String provider, byte[] body, String signature) {
        return verifier().verify(provider, body, signature).await().indefinitely();
    }
}
