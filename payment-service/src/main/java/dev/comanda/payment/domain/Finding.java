package dev.comanda.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mismatch that every audit has found for some time, up to the latest one.
 *
 * @param firstSeen by the first audit that found it
 * @param lastSeen by the latest one
 * @param confirmed false as long as one side may only not have heard of it yet
 */
public record Finding(Mismatch mismatch, Instant firstSeen, Instant lastSeen, boolean confirmed) {

    /**
     * What is known after an audit: what it found, since when. What it did not find is over.
     *
     * @param grace how long news may be on its way
     */
    public static List<Finding> after(List<Finding> before, Collection<Mismatch> found, Duration grace, Instant now) {
        Map<Mismatch, Finding> known =
                before.stream().collect(Collectors.toMap(Finding::mismatch, Function.identity()));
        return found.stream()
                .map(mismatch -> Optional.ofNullable(known.get(mismatch))
                        .orElseGet(() -> new Finding(mismatch, now, now, false))
                        .foundAgain(grace, now))
                .toList();
    }

    private Finding foundAgain(Duration grace, Instant now) {
        return new Finding(mismatch, firstSeen, now, confirmed || !now.isBefore(firstSeen.plus(grace)));
    }
}
