package dev.comanda.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A piece of work that is one replica's alone for a while, so that no two of them call the provider for the same.
 *
 * @param until when others may take it, if it has neither been done nor given back
 */
public record Claim<T>(T what, Instant until) {

    /**
     * Longer than any piece of work can take: some calls to the provider, each with its timeouts. Not much longer: so
     * long nobody takes up what a crash has left.
     */
    public static final Duration LEASE = Duration.ofSeconds(45);

    /** When a claim made now ends; exact to what a database keeps. */
    public static Instant end(Instant now) {
        return now.plus(LEASE).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * When it is to be looked at again that has been worked on.
     *
     * @param stored what the claim, or a change since then, has set
     * @param wanted by who has worked on it
     */
    public Instant turnAfter(Instant stored, Instant wanted) {
        return isAsLeft(stored) || wanted.isBefore(stored) ? wanted : stored;
    }

    /** True if nothing has changed since the claim was made. */
    public boolean isAsLeft(Instant stored) {
        return stored.equals(until);
    }
}
