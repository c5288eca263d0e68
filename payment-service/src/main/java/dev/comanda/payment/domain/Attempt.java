package dev.comanda.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to create a checkout session, stored before the provider is called. Every call for it sends the same parameters, so a retry returns the session of the first call.
 *
 * @param id the idempotency key at the provider
 * @param number 1 for the first attempt
 * @param sessionExpiresAt when the provider closes the session by itself
 */
public record Attempt(UUID id, int number, Instant startedAt, Instant sessionExpiresAt) {

    /** The provider's minimum is 30 minutes; the extra minute allows for clock skew and slow calls. */
    private static final Duration MIN_SESSION = Duration.ofMinutes(31);

    private static final Duration MAX_SESSION = Duration.ofHours(24).minusMinutes(5);
    private static final Duration KEY_LIFETIME = Duration.ofHours(23);

    static Attempt first(UUID id, PaymentRequest request, Instant now) {
        return new Attempt(id, 1, now, sessionEnd(request, now));
    }

    Attempt next(UUID nextId, PaymentRequest request, Instant now) {
        return new Attempt(nextId, number + 1, now, sessionEnd(request, now));
    }

    /** True once the provider may have deleted the key, so a retry could create a second session. */
    public boolean isKeyExpired(Instant now) {
        return now.isAfter(startedAt.plus(KEY_LIFETIME));
    }

    private static Instant sessionEnd(PaymentRequest request, Instant now) {
        Instant earliest = now.plus(MIN_SESSION);
        Instant latest = now.plus(MAX_SESSION);
        Instant wanted = request.expiresAt().isAfter(earliest) ? request.expiresAt() : earliest;
        return wanted.isAfter(latest) ? latest : wanted;
    }
}
