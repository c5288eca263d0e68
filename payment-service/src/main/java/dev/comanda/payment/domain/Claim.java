package dev.comanda.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A lease on an item of work, so no two replicas call the provider about it.
 *
 * @param until when others may claim it, if it was neither finished nor released
 */
public record Claim<T>(T item, Instant until) {

    /**
     * Longer than the slowest item: a few calls to the provider with their timeouts. Not much longer, because items claimed before a crash wait that long.
     */
    public static final Duration LEASE = Duration.ofSeconds(45);

    /** When a claim made now ends, in the precision of the database. */
    public static Instant end(Instant now) {
        return now.plus(LEASE).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * When a processed item is due again.
     *
     * @param stored the due time that the claim or a later change stored
     * @param wanted the due time that the worker asks for
     */
    public Instant nextDue(Instant stored, Instant wanted) {
        return isUnchanged(stored) || wanted.isBefore(stored) ? wanted : stored;
    }

    /** True if nothing has changed since the claim was made. */
    public boolean isUnchanged(Instant stored) {
        return stored.equals(until);
    }
}
