package dev.comanda.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.Notifications;
import dev.comanda.payment.application.port.out.Notifications.Reading;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What any {@link Notifications} do. */
public abstract class NotificationsContract {

    protected abstract Notifications notifications();

    /** What the provider is called. */
    protected abstract String provider();

    /** A notification that something about this session is new. */
    protected abstract byte[] body(String eventId, String sessionId);

    /** As the provider signs these very bytes. */
    protected abstract String signature(byte[] body);

    @Test
    void what_the_provider_has_signed_is_genuine() {
        byte[] body = body("evt_1", "cs_1");

        assertThat(read(body, signature(body))).isInstanceOfSatisfying(Reading.Genuine.class, genuine -> {
            Webhook webhook = genuine.webhook();
            assertThat(webhook.provider()).isEqualTo(provider());
            assertThat(webhook.eventId()).isEqualTo("evt_1");
            assertThat(webhook.hint()).isEqualTo(new Hint.SessionChanged("cs_1"));
        });
    }

    @Test
    void what_was_signed_is_exactly_these_bytes() {
        String signature = signature(body("evt_1", "cs_1"));

        assertThat(read(body("evt_1", "cs_2"), signature)).isInstanceOf(Reading.Rejected.class);
        assertThat(read(body("evt_2", "cs_1"), signature)).isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void without_a_signature_nothing_is_genuine() {
        assertThat(read(body("evt_1", "cs_1"), "")).isInstanceOf(Reading.Rejected.class);
        assertThat(read(body("evt_1", "cs_1"), "signed")).isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void what_can_not_be_read_is_rejected_whoever_signed_it() {
        byte[] body = "nonsense".getBytes(StandardCharsets.UTF_8);

        assertThat(read(body, signature(body))).isInstanceOf(Reading.Rejected.class);
        assertThat(read(new byte[0], signature(new byte[0]))).isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void another_provider_is_not_known_whatever_it_says() {
        byte[] body = body("evt_1", "cs_1");

        assertThat(readFrom("another", body, signature(body))).isEqualTo(new Reading.UnknownProvider());
        assertThat(readFrom("another", body, "")).isEqualTo(new Reading.UnknownProvider());
    }

    @Test
    void what_no_body_fits_is_known_without_one() {
        assertThat(objection(provider(), "")).get().isInstanceOf(Reading.Rejected.class);
        assertThat(objection("another", signature(new byte[0]))).hasValue(new Reading.UnknownProvider());
    }

    @Test
    void what_depends_on_the_body_is_not_refused_without_it() {
        assertThat(objection(provider(), signature(body("evt_1", "cs_1")))).isEmpty();
    }

    private Optional<Reading> objection(String provider, String signature) {
        return notifications().objection(provider, signature).await().indefinitely();
    }

    private Reading read(byte[] body, String signature) {
        return readFrom(provider(), body, signature);
    }

    private Reading readFrom(String provider, byte[] body, String signature) {
        return notifications().read(provider, body, signature).await().indefinitely();
    }
}
