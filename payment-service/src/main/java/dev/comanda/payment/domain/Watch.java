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

/** When somebody has to look after a payment by themselves, without having been told anything. */
public final class Watch {

    private static final Duration FIRST_QUESTION = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE_WITHOUT_SESSION = Duration.ofSeconds(20);

    private Watch() {}

    /** Empty if the payment needs no looking after. */
    public static Optional<Instant> firstLook(Payment payment) {
        return switch (payment.state()) {
            case AwaitingSession(Attempt attempt) -> Optional.of(startOf(attempt));
            case Open(CheckoutSession session, int _) ->
                Optional.of(earlier(
                        session.openedAt().plus(FIRST_QUESTION), payment.bill().expiresAt()));
            case Closing(CheckoutSession _, Ending _, Instant since) -> Optional.of(since);
            case Succeeded _, Ended _, NotNeeded _ -> Optional.empty();
        };
    }

    /**
     * The longest time until the next look, if this one changes nothing. Never beyond the deadline, unless that has
     * passed.
     *
     * @param looks how many there have been before this one since the payment last changed
     */
    public static Duration pause(Payment payment, int looks, Instant now) {
        Duration pause = switch (payment.state()) {
            case AwaitingSession _ -> Pauses.grown(Duration.ofSeconds(3), looks, LONGEST_PAUSE_WITHOUT_SESSION);
            case Open _ -> Pauses.grown(FIRST_QUESTION, looks, LONGEST_PAUSE);
            case Closing _, Succeeded _, Ended _, NotNeeded _ ->
                Pauses.grown(Duration.ofSeconds(10), looks, LONGEST_PAUSE);
        };
        Duration untilDeadline = Duration.between(now, payment.bill().expiresAt());
        return untilDeadline.isPositive() && untilDeadline.compareTo(pause) < 0 ? untilDeadline : pause;
    }

    private static Instant startOf(Attempt attempt) {
        return attempt.number() == 1
                ? attempt.startedAt()
                : attempt.startedAt()
                        .plus(Pauses.grown(Duration.ofSeconds(1), attempt.number(), LONGEST_PAUSE_WITHOUT_SESSION));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
