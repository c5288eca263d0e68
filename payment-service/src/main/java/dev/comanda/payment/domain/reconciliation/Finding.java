package dev.comanda.payment.domain.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mismatch that every run since {@code firstSeen} has found.
 *
 * @param firstSeen by the first run that found it
 * @param lastSeen by the latest run
 * @param confirmed false while an event about it may still be in flight
 */
public record Finding(Mismatch mismatch, Instant firstSeen, Instant lastSeen, boolean confirmed) {

    /**
     * The findings after a run. A mismatch that was not found again is dropped.
     *
     * @param grace how long events may be in flight
     */
    public static List<Finding> update(List<Finding> before, Collection<Mismatch> found, Duration grace, Instant now) {
        Map<Mismatch, Finding> known =
                before.stream().collect(Collectors.toMap(Finding::mismatch, Function.identity()));
        return found.stream()
                .map(mismatch -> Optional.ofNullable(known.get(mismatch))
                        .orElseGet(() -> new Finding(mismatch, now, now, false))
                        .seenAgain(grace, now))
                .toList();
    }

    private Finding seenAgain(Duration grace, Instant now) {
        return new Finding(mismatch, firstSeen, now, confirmed || !now.isBefore(firstSeen.plus(grace)));
    }
}
