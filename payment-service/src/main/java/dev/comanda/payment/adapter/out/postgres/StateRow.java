package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Ending;
import dev.comanda.payment.domain.PaymentState;
import dev.comanda.payment.domain.Receipt;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A payment's state. Columns of earlier states keep their values, for later investigations. */
@Embeddable
@NullUnmarked
class StateRow {

    @Convert(converter = StateName.Column.class)
    @Column(name = "state")
    StateName name;

    @Column(name = "attempt_id")
    UUID attemptId;

    @Column(name = "attempt_number")
    Integer attemptNumber;

    @Column(name = "attempt_started_at")
    Instant attemptStartedAt;

    @Column(name = "session_expires_at")
    Instant sessionExpiresAt;

    @Column(name = "session_id")
    String sessionId;

    @Column(name = "session_url")
    String sessionUrl;

    @Column(name = "session_opened_at")
    Instant sessionOpenedAt;

    @Column(name = "failures")
    int failures;

    @Convert(converter = EndingColumn.class)
    @Column(name = "ending")
    Ending ending;

    @Column(name = "closing_since")
    Instant closingSince;

    @Column(name = "provider")
    String provider;

    @Column(name = "payment_reference")
    String paymentReference;

    @Column(name = "paid_at")
    Instant paidAt;

    static StateRow from(PaymentState state, StateRow before) {
        StateRow columns = before == null ? new StateRow() : before;
        columns.name = StateName.of(state);
        switch (state) {
            case PaymentState.AwaitingSession(Attempt attempt) -> columns.attempted(attempt);
            case PaymentState.Open(CheckoutSession session, int failures) -> columns.open(session, failures);
            case PaymentState.Closing(CheckoutSession _, Ending ending, Instant since) -> columns.close(ending, since);
            case PaymentState.Succeeded(Receipt receipt) -> columns.paid(receipt);
            case PaymentState.Ended(Ending ending) -> columns.ending = ending;
            case PaymentState.NotNeeded() -> {}
        }
        return columns;
    }

    PaymentState toDomain() {
        return switch (name) {
            case AWAITING_SESSION ->
                new PaymentState.AwaitingSession(
                        new Attempt(attemptId, attemptNumber, attemptStartedAt, sessionExpiresAt));
            case OPEN -> new PaymentState.Open(session(), failures);
            case CLOSING -> new PaymentState.Closing(session(), ending, closingSince);
            case SUCCEEDED -> new PaymentState.Succeeded(new Receipt(provider, paymentReference, paidAt));
            case ENDED -> new PaymentState.Ended(ending);
            case NOT_NEEDED -> new PaymentState.NotNeeded();
        };
    }

    private void attempted(Attempt attempt) {
        attemptId = attempt.id();
        attemptNumber = attempt.number();
        attemptStartedAt = attempt.startedAt();
        sessionExpiresAt = attempt.sessionExpiresAt();
    }

    private void open(CheckoutSession session, int failed) {
        sessionId = session.id();
        sessionUrl = session.url().toString();
        sessionOpenedAt = session.openedAt();
        failures = failed;
    }

    private void close(Ending reason, Instant since) {
        ending = reason;
        closingSince = since;
    }

    private void paid(Receipt receipt) {
        provider = receipt.provider();
        paymentReference = receipt.reference();
        paidAt = receipt.paidAt();
    }

    private CheckoutSession session() {
        return new CheckoutSession(sessionId, URI.create(sessionUrl), sessionOpenedAt);
    }
}
