package dev.comanda.payment.domain;

import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** When somebody has to look after a charge's refunds. */
public final class ChargeWatch {

    private static final Duration FIRST_REPETITION = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration FIRST_QUESTION = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE_WHILE_PENDING = Duration.ofHours(1);

    private ChargeWatch() {}

    /** Empty if no refund is under way. */
    public static Optional<Instant> firstLook(Charge charge) {
        return charge.refunds().all().stream()
                .map(refund -> firstLook(refund))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /**
     * The longest time until the next look, if this one changes nothing.
     *
     * @param looks how many there have been before this one since the charge last changed
     */
    public static Duration pause(Charge charge, int looks) {
        return charge.refunds().firstWaiting().isPresent()
                ? Pauses.grown(FIRST_REPETITION, looks, LONGEST_PAUSE)
                : Pauses.grown(FIRST_QUESTION, looks, LONGEST_PAUSE_WHILE_PENDING);
    }

    private static Optional<Instant> firstLook(Refund refund) {
        return switch (refund.state()) {
            // Who has just posted it is at it.
            case Requested(Instant postedAt) ->
                Optional.of(postedAt == null ? refund.requestedAt() : Claim.end(postedAt));
            case Pending(String _, Instant since) -> Optional.of(since.plus(FIRST_QUESTION));
            case GivenUp _, Succeeded _, Failed _ -> Optional.empty();
        };
    }
}
