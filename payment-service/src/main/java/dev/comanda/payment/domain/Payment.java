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
public record Payment(PaymentRequest request, long version, PaymentState state) {

    /** After the deadline the provider is polled this long before the order expires without its answer. */
    private static final Duration MAX_PROVIDER_OUTAGE = Duration.ofHours(1);

    /** @param attemptId the idempotency key of the first attempt to open a session, if one is needed */
    public static Payment begin(PaymentRequest request, UUID attemptId, Instant now) {
        boolean free = request.total().signum() == 0;
        return new Payment(
                request, 0, free ? new NotNeeded() : new AwaitingSession(Attempt.first(attemptId, request, now)));
    }

    public UUID orderId() {
        return request.orderId();
    }

    /** Stores the session that an attempt created; mismatched if the payment no longer needs one. */
    public Decision open(UUID attemptId, CheckoutSession session) {
        return switch (state) {
            case AwaitingSession(Attempt attempt)
            when attempt.id().equals(attemptId) ->
                become(
                        new Open(session, 0),
                        new PaymentEvent.SessionOpened(orderId(), version + 1, session.id(), session.openedAt()));
            case Open(CheckoutSession own, int _) when own.hasId(session.id()) -> new Unchanged();
            case Closing(CheckoutSession own, Ending _, Instant _) when own.hasId(session.id()) -> new Unchanged();
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ ->
                new Mismatched("no session is needed any more, got " + session.id());
        };
    }

    /** Replaces an attempt that will not lead to a session. */
    public Decision retry(UUID failedAttemptId, UUID nextAttemptId, Instant now) {
        return switch (state) {
            case AwaitingSession(Attempt attempt)
            when attempt.id().equals(failedAttemptId) ->
                become(new AwaitingSession(attempt.next(nextAttemptId, request, now)));
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** Records a failed attempt to pay. */
    public Decision recordFailure(String reason, Instant now) {
        return switch (state) {
            case Open(CheckoutSession session, int failures) ->
                become(new Open(session, failures + 1), new PaymentEvent.Failed(orderId(), version + 1, reason, now));
            case AwaitingSession _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** Ends the payment of a cancelled order. Money that has already arrived is refunded by the order. */
    public Decision cancel(Instant now) {
        return switch (state) {
            case AwaitingSession _ -> become(new Ended(Ending.CANCELLED));
            case Open(CheckoutSession session, int _) -> become(new Closing(session, Ending.CANCELLED, now));
            case Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** Expires a payment past its deadline that has no session. */
    public Decision expireWithoutSession(Instant now) {
        return switch (state) {
            case AwaitingSession _ when request.isOverdue(now) -> become(new Ended(Ending.EXPIRED), expired(now));
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** Expires a payment whose provider has been unreachable for an hour past the deadline; its session is closed later. */
    public Decision expireUnreachable(Instant now) {
        boolean patient = now.isBefore(request.expiresAt().plus(MAX_PROVIDER_OUTAGE));
        return switch (state) {
            case Open(CheckoutSession session, int _)
            when !patient -> become(new Closing(session, Ending.EXPIRED, now), expired(now));
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** Ends a payment whose session the provider does not know. */
    public Decision endWithoutSession(Instant now) {
        return switch (state) {
            case Open _ when request.isOverdue(now) -> become(new Ended(Ending.EXPIRED), expired(now));
            case Closing(CheckoutSession _, Ending ending, Instant _) -> become(new Ended(ending));
            case AwaitingSession _, Open _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    /** Applies the provider's state of a session, if it matches this payment. */
    public Decision apply(SessionReport report, Instant now) {
        return SessionMismatch.find(request, report)
                .<Decision>map(Mismatched::new)
                .orElseGet(() -> accept(report, now));
    }

    private Decision accept(SessionReport report, Instant now) {
        return switch (report.status()) {
            case SessionReport.Status.Open _, SessionReport.Status.AwaitingFunds _ -> new Unchanged();
            case SessionReport.Status.Failed() when !request.isOverdue(now) -> reopen(report.sessionId(), now);
            case SessionReport.Status.Failed(), SessionReport.Status.Expired() ->
                expireSession(report.sessionId(), now);
            case SessionReport.Status.Paid(String provider, String reference) ->
                pay(report.sessionId(), new Receipt(provider, reference, now));
        };
    }

    private Decision pay(String sessionId, Receipt receipt) {
        return switch (state) {
            case AwaitingSession _, Ended _ -> succeed(receipt);
            case Open(CheckoutSession own, int _) when own.hasId(sessionId) -> succeed(receipt);
            case Closing(CheckoutSession own, Ending _, Instant _) when own.hasId(sessionId) -> succeed(receipt);
            case Succeeded(Receipt first) when first.reference().equals(receipt.reference()) -> new Unchanged();
            case Open _, Closing _ -> new Mismatched("another session was paid: " + sessionId);
            case Succeeded _ -> new Mismatched("paid a second time: " + receipt.reference());
            case NotNeeded _ -> new Mismatched("a free order was paid: " + receipt.reference());
        };
    }

    /** Keeps the order payable until its deadline by another session; the attempt's id derives from the failed session. */
    private Decision reopen(String sessionId, Instant now) {
        return switch (state) {
            case Open(CheckoutSession own, int _)
            when own.hasId(sessionId) ->
                become(
                        new AwaitingSession(
                                Attempt.first(UUID.nameUUIDFromBytes(sessionId.getBytes(UTF_8)), request, now)),
                        new PaymentEvent.Failed(orderId(), version + 1, "came_to_nothing", now));
            case Closing _ -> expireSession(sessionId, now);
            case AwaitingSession _, Open _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    private Decision expireSession(String sessionId, Instant now) {
        return switch (state) {
            case Open(CheckoutSession own, int _)
            when own.hasId(sessionId) -> become(new Ended(Ending.EXPIRED), expired(now));
            case Closing(CheckoutSession own, Ending ending, Instant _)
            when own.hasId(sessionId) -> become(new Ended(ending));
            case AwaitingSession _, Open _, Closing _, Succeeded _, Ended _, NotNeeded _ -> new Unchanged();
        };
    }

    private Decision succeed(Receipt receipt) {
        return become(
                new Succeeded(receipt), new PaymentEvent.Succeeded(orderId(), version + 1, request.total(), receipt));
    }

    private PaymentEvent expired(Instant now) {
        return new PaymentEvent.SessionExpired(orderId(), version + 1, now);
    }

    private Decision become(PaymentState next, PaymentEvent... events) {
        return new Changed(new Payment(request, version + 1, next), List.of(events));
    }
}
