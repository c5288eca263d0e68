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

/** When to poll the provider about a charge's refunds. */
public final class ChargePollSchedule {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(5);
    private static final Duration FIRST_POLL = Duration.ofMinutes(1);
    private static final Duration MAX_POLL_DELAY = Duration.ofHours(1);

    private ChargePollSchedule() {}

    /** Empty if no refund is pending. */
    public static Optional<Instant> firstPoll(Charge charge) {
        return charge.refunds().all().stream()
                .map(refund -> firstPoll(refund))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /**
     * The longest delay until the next poll, if this one changes nothing.
     *
     * @param polls how many polls came before this one since the charge last changed
     */
    public static Duration delay(Charge charge, int polls) {
        return charge.refunds().firstWaiting().isPresent()
                ? Backoff.delay(FIRST_RETRY, polls, MAX_RETRY_DELAY)
                : Backoff.delay(FIRST_POLL, polls, MAX_POLL_DELAY);
    }

    private static Optional<Instant> firstPoll(Refund refund) {
        return switch (refund.state()) {
            // Whoever sent it holds the claim.
            case Requested(Instant postedAt) ->
                Optional.of(postedAt == null ? refund.requestedAt() : Claim.end(postedAt));
            case Pending(String _, Instant since) -> Optional.of(since.plus(FIRST_POLL));
            case GivenUp _, Succeeded _, Failed _ -> Optional.empty();
        };
    }
}
