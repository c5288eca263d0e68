package dev.comanda.payment.domain;

import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.payment.domain.PaymentState.Closing;
import dev.comanda.payment.domain.PaymentState.Ended;
import dev.comanda.payment.domain.PaymentState.NotNeeded;
import dev.comanda.payment.domain.PaymentState.Open;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to poll the provider about a payment in case its webhooks get lost. */
public final class PaymentPollSchedule {

    private static final Duration FIRST_POLL = Duration.ofSeconds(30);
    private static final Duration MAX_DELAY = Duration.ofMinutes(5);
    private static final Duration MAX_DELAY_WITHOUT_SESSION = Duration.ofSeconds(20);

    private PaymentPollSchedule() {}

    /** Empty if the payment needs no polling. */
    public static Optional<Instant> firstPoll(Payment payment) {
        return switch (payment.state()) {
            case AwaitingSession(Attempt attempt) -> Optional.of(startOf(attempt));
            case Open(CheckoutSession session, int _) ->
                Optional.of(earlier(
                        session.openedAt().plus(FIRST_POLL), payment.request().expiresAt()));
            case Closing(CheckoutSession _, Ending _, Instant since) -> Optional.of(since);
            case Succeeded _, Ended _, NotNeeded _ -> Optional.empty();
        };
    }

    /**
     * The longest delay until the next poll, if this one changes nothing. Never beyond the deadline, unless that has passed.
     *
     * @param polls how many polls came before this one since the payment last changed
     */
    public static Duration delay(Payment payment, int polls, Instant now) {
        Duration delay = switch (payment.state()) {
            case AwaitingSession _ -> Backoff.delay(Duration.ofSeconds(3), polls, MAX_DELAY_WITHOUT_SESSION);
            case Open _ -> Backoff.delay(FIRST_POLL, polls, MAX_DELAY);
            case Closing _, Succeeded _, Ended _, NotNeeded _ ->
                Backoff.delay(Duration.ofSeconds(10), polls, MAX_DELAY);
        };
        Duration untilDeadline = Duration.between(now, payment.request().expiresAt());
        return untilDeadline.isPositive() && untilDeadline.compareTo(delay) < 0 ? untilDeadline : delay;
    }

    private static Instant startOf(Attempt attempt) {
        return attempt.number() == 1
                ? attempt.startedAt()
                : attempt.startedAt()
                        .plus(Backoff.delay(Duration.ofSeconds(1), attempt.number(), MAX_DELAY_WITHOUT_SESSION));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
