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
 * Money that goes back to a guest.
 *
 * @param id the idempotency key at the provider
 * @param amount above zero
 * @param reason in the words of who wanted it; null if nobody said
 */
public record Refund(UUID id, Money amount, @Nullable String reason, Instant requestedAt, RefundState state) {

    /** So long the provider surely knows the key. */
    private static final Duration KEY_LIFE = Duration.ofHours(23);

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

    /** True if the provider has yet to be asked for it, or may not have heard. */
    public boolean isWaiting() {
        return state instanceof Requested;
    }

    /** True if the provider once said that it has it. */
    public boolean isAtProvider() {
        return switch (state) {
            case Requested _, GivenUp _ -> false;
            case Pending _, Succeeded _, Failed _ -> true;
        };
    }

    boolean isLive() {
        return state.isLive();
    }

    /** Takes what is news. */
    Refund told(RefundReport report, Instant now) {
        RefundState told = stateIn(report, now);
        return told.rank() > state.rank() ? new Refund(id, report.amount(), reason, requestedAt, told) : this;
    }

    Refund posted(Instant now) {
        return state instanceof Requested(Instant before) && before == null ? become(new Requested(now)) : this;
    }

    Refund givenUp(String failure, Instant now) {
        return isWaiting() ? become(new GivenUp(failure, now)) : this;
    }

    /** Asked of a provider who does not have it: after so long a repetition could make a second one. */
    Refund givenUpIfOutlived(Instant now) {
        return state instanceof Requested(Instant before) && before != null && now.isAfter(before.plus(KEY_LIFE))
                ? givenUp("not_at_provider", now)
                : this;
    }

    /** As much of it as there is left; what was posted is as it is, for the key stands for that amount. */
    Refund within(Money left, Instant now) {
        if (!(state instanceof Requested(Instant before))) {
            return this;
        }
        if (!amount.currency().equals(left.currency())) {
            return givenUp("wrong_currency", now);
        }
        if (amount.compareTo(left) <= 0) {
            return this;
        }
        return before != null || left.signum() <= 0
                ? givenUp("nothing_left", now)
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
