package dev.comanda.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One try to open a session at the provider, stored before the provider hears of it. Whatever is sent for it is always
 * the same, so that a repetition finds the session of the first time.
 *
 * @param id the idempotency key at the provider
 * @param number 1 for a session's first
 * @param sessionExpiresAt when the provider itself shall close the session
 */
public record Attempt(UUID id, int number, Instant startedAt, Instant sessionExpiresAt) {

    /** Providers take no shorter life; the minute more is for clocks that differ and calls that take their time. */
    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(31);

    private static final Duration LONGEST_SESSION = Duration.ofHours(24).minusMinutes(5);
    private static final Duration KEY_LIFE = Duration.ofHours(23);

    static Attempt first(UUID id, Bill bill, Instant now) {
        return new Attempt(id, 1, now, sessionEnd(bill, now));
    }

    Attempt next(UUID nextId, Bill bill, Instant now) {
        return new Attempt(nextId, number + 1, now, sessionEnd(bill, now));
    }

    /** True once the provider may have forgotten the key, so that a repetition could open a second session. */
    public boolean isOutlived(Instant now) {
        return now.isAfter(startedAt.plus(KEY_LIFE));
    }

    private static Instant sessionEnd(Bill bill, Instant now) {
        Instant earliest = now.plus(SHORTEST_SESSION);
        Instant latest = now.plus(LONGEST_SESSION);
        Instant wanted = bill.expiresAt().isAfter(earliest) ? bill.expiresAt() : earliest;
        return wanted.isAfter(latest) ? latest : wanted;
    }
}
