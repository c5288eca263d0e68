package dev.comanda.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mismatch that every audit has found for some time, up to the latest one.
 *
 * @param firstSeen by the first audit that found it
 * @param lastSeen by the latest one
 */
public record Finding(Mismatch mismatch, Instant firstSeen, Instant lastSeen) {

    /** False as long as one side may only not have heard of it yet. */
    public boolean isConfirmed(Duration grace) {
        return !lastSeen.isBefore(firstSeen.plus(grace));
    }

    /** What is known after an audit: what it found, since when. What it did not find is over. */
    public static List<Finding> after(List<Finding> before, Collection<Mismatch> found, Instant now) {
        Map<Mismatch, Finding> known =
                before.stream().collect(Collectors.toMap(Finding::mismatch, Function.identity()));
        List<Finding> after = new ArrayList<>();
        for (Mismatch mismatch : found) {
            Finding earlier = known.get(mismatch);
            after.add(new Finding(mismatch, earlier == null ? now : earlier.firstSeen(), now));
        }
        return after;
    }
}
