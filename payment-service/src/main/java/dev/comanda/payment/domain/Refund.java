package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money returned to a guest.
 *
 * @param id the idempotency key at the provider
 * @param amount above zero
 * @param reason the requester's words; null if none were given
 */
public record Refund(UUID id, Money amount, @Nullable String reason, Instant requestedAt, RefundState state) {

    /** How long the provider keeps idempotency keys; Stripe promises 24 hours at least. */
    private static final Duration KEY_LIFETIME = Duration.ofHours(23);

    public Refund {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a refund must be above zero: " + amount);
        }
    }

    static Refund requested(UUID id, Money amount, @Nullable String reason, Instant now) {
        return new Refund(id, amount, reason, now, new Requested(null));
    }

    static Refund madeAtProvider(UUID id, RefundReport report, Instant now) {
        return new Refund(id, report.amount(), null, report.createdAt(), stateIn(report, now));
    }

    /** True if the provider has not confirmed it yet. */
    public boolean isWaiting() {
        return state instanceof Requested;
    }

    /** True if the provider has confirmed it. */
    public boolean isAtProvider() {
        return switch (state) {
            case Requested _, GivenUp _ -> false;
            case Pending _, Succeeded _, Failed _ -> true;
        };
    }

    boolean isActive() {
        return state.isActive();
    }

    /** Applies the report unless it is older than the known state. */
    Refund apply(RefundReport report, Instant now) {
        RefundState reported = stateIn(report, now);
        return reported.rank() > state.rank() ? new Refund(id, report.amount(), reason, requestedAt, reported) : this;
    }

    Refund markPosted(Instant now) {
        return state instanceof Requested(Instant before) && before == null ? become(new Requested(now)) : this;
    }

    Refund giveUp(String failure, Instant now) {
        return isWaiting() ? become(new GivenUp(failure, now)) : this;
    }

    /** Gives up a sent refund that the provider does not have once its idempotency key has expired: a retry could create a second one. */
    Refund giveUpIfKeyExpired(Instant now) {
        return state instanceof Requested(Instant before) && before != null && now.isAfter(before.plus(KEY_LIFETIME))
                ? giveUp("not_at_provider", now)
                : this;
    }

    /** Reduces a request to the refundable amount. A sent refund keeps its amount, to which its idempotency key is bound. */
    Refund limitTo(Money left, Instant now) {
        if (!(state instanceof Requested(Instant before))) {
            return this;
        }
        if (!amount.currency().equals(left.currency())) {
            return giveUp("wrong_currency", now);
        }
        if (amount.compareTo(left) <= 0) {
            return this;
        }
        return before != null || left.signum() <= 0
                ? giveUp("nothing_left", now)
                : new Refund(id, left, reason, requestedAt, state);
    }

    private Refund become(RefundState next) {
        return new Refund(id, amount, reason, requestedAt, next);
    }

    private static RefundState stateIn(RefundReport report, Instant now) {
        return switch (report.status()) {
            case RefundReport.Status.Pending() -> new Pending(report.reference(), now);
            case RefundReport.Status.Succeeded() -> new Succeeded(report.reference(), now);
            case RefundReport.Status.Failed(String failure) -> new Failed(report.reference(), failure, now);
        };
    }
}
