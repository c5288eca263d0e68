package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.application.port.out.Webhooks.NextAttempt;
import dev.comanda.payment.domain.Verdict;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "webhooks")
@IdClass(WebhookRow.KeyRow.class)
@NullUnmarked
class WebhookRow {

    private static final String PENDING = "pending";
    private static final String SESSION_CHANGED = "session_changed";
    private static final String CHARGE_FAILED = "charge_failed";
    private static final String CHARGE_CHANGED = "charge_changed";
    private static final String IRRELEVANT = "irrelevant";

    /** Event ids are unique per provider only. */
    record KeyRow(String provider, String eventId) {}

    @Id
    @Column(name = "provider")
    String provider;

    @Id
    @Column(name = "event_id")
    String eventId;

    @Column(name = "type")
    String type;

    @Column(name = "hint")
    String hint;

    @Column(name = "subject")
    String subject;

    @Column(name = "body")
    byte[] body;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "verdict")
    String verdict;

    @Column(name = "reason")
    String reason;

    @Column(name = "next_try_at")
    Instant nextTryAt;

    @Column(name = "tries")
    int tries;

    protected WebhookRow() {}

    static WebhookRow from(Webhook webhook, byte[] body, Instant receivedAt) {
        WebhookRow row = new WebhookRow();
        row.provider = webhook.provider();
        row.eventId = webhook.eventId();
        row.type = webhook.type();
        row.body = body;
        row.receivedAt = receivedAt;
        switch (webhook.hint()) {
            case Hint.SessionChanged(String sessionId) -> row.awaitProcessing(SESSION_CHANGED, sessionId);
            case Hint.ChargeFailed(String reference) -> row.awaitProcessing(CHARGE_FAILED, reference);
            case Hint.ChargeChanged(String reference) -> row.awaitProcessing(CHARGE_CHANGED, reference);
            case Hint.Irrelevant() -> row.ignore();
        }
        return row;
    }

    Webhook toDomain() {
        return new Webhook(
                provider,
                eventId,
                type,
                switch (hint) {
                    case SESSION_CHANGED -> new Hint.SessionChanged(subject);
                    case CHARGE_FAILED -> new Hint.ChargeFailed(subject);
                    case CHARGE_CHANGED -> new Hint.ChargeChanged(subject);
                    default -> new Hint.Irrelevant();
                });
    }

    void conclude(Verdict with, NextAttempt nextAttempt) {
        switch (with) {
            case Verdict.Processed() -> conclude("processed", null);
            case Verdict.Ignored() -> conclude("ignored", null);
            case Verdict.Foreign() -> conclude("foreign", null);
            case Verdict.Mismatch(String why) -> conclude("mismatch", why);
            case Verdict.Postponed(String why) -> postpone(why, nextAttempt.after(tries));
        }
    }

    private void awaitProcessing(String kind, String about) {
        hint = kind;
        subject = about;
        verdict = PENDING;
        nextTryAt = receivedAt;
    }

    private void postpone(String why, Instant until) {
        reason = why;
        nextTryAt = until;
        tries++;
    }

    private void ignore() {
        hint = IRRELEVANT;
        verdict = "ignored";
    }

    private void conclude(String as, String why) {
        verdict = as;
        reason = why;
        nextTryAt = null;
    }
}
