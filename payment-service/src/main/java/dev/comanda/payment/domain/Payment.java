package dev.comanda.payment.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comanda.payment.domain.Decision.Changed;
import dev.comanda.payment.domain.Decision.Mismatched;
import dev.comanda.payment.domain.Decision.Unchanged;
import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.payment.domain.PaymentState.Closing;
import dev.comanda.payment.domain.PaymentState.Ended;
import dev.comanda.payment.domain.PaymentState.NotNeeded;
import dev.comanda.payment.domain.PaymentState.Open;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The payment of one order, whose id it shares.
 *
 * @param version 0 when it begins, one more with every change
 */
public record Payment(Bill bill, long version, PaymentState state) {

    /** So long after the deadline an unreachable provider is no longer waited for. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** @param attemptId the idempotency key of the first attempt to open a session, if one is needed */
    public static Payment begin(Bill bill, UUID attemptId, Instant now) {
        boolean free = bill.total().signum() == 0;
        return new Payment(bill, 0, free ? new NotNeeded() : new AwaitingSession(Attempt.first(attemptId, bill, now)));
    }

    public UUID orderId() {
        return bill.orderId();
    }

    /** The provider has opened {@code session} for an attempt; mismatched if nobody waits for it any more. */
    public Decision opened(UUID attemptId, CheckoutSession session) {
        return switch (state) {
            case AwaitingSession(Attempt attempt)
            when attempt.id().equals(attemptId) ->
                become(
                        new Open(session, 0),
                        new PaymentEvent.SessionOpened(orderId(), version + 1, session.id(), session.openedAt()));
            case Open(CheckoutSession own, int _) when own.is(session.id()) -> new Unchanged();
            case Closing(CheckoutSession own, Ending _, Instant _) when own.is(session.id()) -> new Unchanged();
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ ->
                new Mismatched("nobody waits for session " + session.id());
        };
    }

    /** The attempt led and will lead to no session, so that another one has to be made. */
    public Decision attemptAgain(UUID failedAttemptId, UUID nextAttemptId, Instant now) {
        return switch (state) {
            case AwaitingSession(Attempt attempt)
            when attempt.id().equals(failedAttemptId) ->
                become(new AwaitingSession(attempt.next(nextAttemptId, bill, now)));
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** The guest tried to pay in vain. */
    public Decision failed(String reason, Instant now) {
        return switch (state) {
            case Open(CheckoutSession session, int failures) ->
                become(new Open(session, failures + 1), new PaymentEvent.Failed(orderId(), version + 1, reason, now));
            case AwaitingSession _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** The order was cancelled: nobody shall pay it any more. Money that has arrived is left to its refund. */
    public Decision cancelled(Instant now) {
        return switch (state) {
            case AwaitingSession _ -> become(new Ended(Ending.CANCELLED));
            case Open(CheckoutSession session, int _) -> become(new Closing(session, Ending.CANCELLED, now));
            case Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** The deadline has passed and there is no session that could be paid. */
    public Decision expiredUnopened(Instant now) {
        return switch (state) {
            case AwaitingSession _ when bill.isOverdue(now) -> become(new Ended(Ending.EXPIRED), expired(now));
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** The provider cannot be asked. The order is not held up for ever; the session is closed when that is possible. */
    public Decision unreachable(Instant now) {
        boolean patient = now.isBefore(bill.expiresAt().plus(PATIENCE));
        return switch (state) {
            case Open(CheckoutSession session, int _)
            when !patient -> become(new Closing(session, Ending.EXPIRED, now), expired(now));
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** The provider does not know our session, so that it can't be paid. */
    public Decision vanished(Instant now) {
        return switch (state) {
            case Open _ when bill.isOverdue(now) -> become(new Ended(Ending.EXPIRED), expired(now));
            case Closing(CheckoutSession _, Ending ending, Instant _) -> become(new Ended(ending));
            case AwaitingSession _, Open _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** Takes the provider's word about a session, if it is about this payment. */
    public Decision learned(SessionReport report, Instant now) {
        return Mismatches.between(bill, report).<Decision>map(Mismatched::new).orElseGet(() -> accept(report, now));
    }

    private Decision accept(SessionReport report, Instant now) {
        return switch (report.status()) {
            case SessionReport.Status.StillOpen _, SessionReport.Status.AwaitingFunds _ -> new Unchanged();
            case SessionReport.Status.CameToNothing() when !bill.isOverdue(now) -> inVain(report.sessionId(), now);
            case SessionReport.Status.CameToNothing(), SessionReport.Status.Lapsed() -> lapsed(report.sessionId(), now);
            case SessionReport.Status.Paid(String provider, String reference) ->
                paid(report.sessionId(), new Receipt(provider, reference, now));
        };
    }

    private Decision paid(String sessionId, Receipt receipt) {
        return switch (state) {
            case AwaitingSession _, Ended _ -> succeed(receipt);
            case Open(CheckoutSession own, int _) when own.is(sessionId) -> succeed(receipt);
            case Closing(CheckoutSession own, Ending _, Instant _) when own.is(sessionId) -> succeed(receipt);
            case Succeeded(Receipt first) when first.reference().equals(receipt.reference()) -> new Unchanged();
            case Open _, Closing _ -> new Mismatched("another session was paid: " + sessionId);
            case Succeeded _ -> new Mismatched("paid a second time: " + receipt.reference());
            case NotNeeded _ -> new Mismatched("nothing was to be paid: " + receipt.reference());
        };
    }

    /** The order is left payable until its deadline, on another session; its attempt is named after the one before. */
    private Decision inVain(String sessionId, Instant now) {
        return switch (state) {
            case Open(CheckoutSession own, int _)
            when own.is(sessionId) ->
                become(
                        new AwaitingSession(
                                Attempt.first(UUID.nameUUIDFromBytes(sessionId.getBytes(UTF_8)), bill, now)),
                        new PaymentEvent.Failed(orderId(), version + 1, "came_to_nothing", now));
            case Closing _ -> lapsed(sessionId, now);
            case AwaitingSession _, Open _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    private Decision lapsed(String sessionId, Instant now) {
        return switch (state) {
            case Open(CheckoutSession own, int _)
            when own.is(sessionId) -> become(new Ended(Ending.EXPIRED), expired(now));
            case Closing(CheckoutSession own, Ending ending, Instant _)
            when own.is(sessionId) -> become(new Ended(ending));
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    private Decision succeed(Receipt receipt) {
        return become(
                new Succeeded(receipt), new PaymentEvent.Succeeded(orderId(), version + 1, bill.total(), receipt));
    }

    private PaymentEvent expired(Instant now) {
        return new PaymentEvent.SessionExpired(orderId(), version + 1, now);
    }

    private Decision become(PaymentState next, PaymentEvent... events) {
        return new Changed(new Payment(bill, version + 1, next), List.of(events));
    }
}
