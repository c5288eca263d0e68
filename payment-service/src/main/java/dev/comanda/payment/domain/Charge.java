package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.ChargeDecision.Changed;
import dev.comanda.payment.domain.ChargeDecision.Unchanged;
import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money that a provider captured for an order, and its refunds, never more than was captured. It exists whether or not the order's payment succeeded with it.
 *
 * @param orderId the order that was charged
 * @param version 0 when it is first stored, one more with every change
 * @param captured the captured amount; null until known
 */
public record Charge(
        ChargeId id, UUID orderId, long version, @Nullable Money captured, Refunds refunds) {

    private static final long NOT_STORED = -1;
    private static final String UNWANTED = "unwanted";

    /** A charge that is not stored yet and whose amount is unknown. */
    public static Charge unknown(ChargeId id, UUID orderId) {
        return new Charge(id, orderId, NOT_STORED, null, Refunds.NONE);
    }

    /** Records the captured amount. */
    public ChargeDecision capture(Money money, Instant now) {
        return captured == null ? become(money, refunds, now) : new Unchanged(this);
    }

    /** Adds a refund that the order requested, reduced to what is refundable. A known refund id changes nothing. */
    public ChargeDecision requestRefund(UUID refundId, Money amount, String reason, Instant now) {
        return refunds.find(refundId).isPresent()
                ? new Unchanged(this)
                : add(Refund.requested(refundId, amount, reason, now), now);
    }

    /** Refunds all that is left of a charge that pays no order, once. */
    public ChargeDecision refundUnwanted(Instant now) {
        UUID refundId = id.refundIdFor(UNWANTED);
        return refunds.find(refundId).isPresent()
                ? new Unchanged(this)
                : refundable()
                        .filter(left -> left.signum() > 0)
                        .map(left -> add(Refund.requested(refundId, left, UNWANTED, now), now))
                        .orElseGet(() -> new Unchanged(this));
    }

    /**
     * Adds a refund that staff requested.
     *
     * @param amount above zero; the whole refundable amount if empty
     */
    public RefundDecision refund(UUID refundId, Optional<Money> amount, @Nullable String reason, Instant now) {
        Money left = refundable()
                .orElseThrow(() -> new IllegalStateException("no captured amount is known for charge " + id));
        Money wanted = amount.orElse(left);
        if (!wanted.currency().equals(left.currency())) {
            return new RefundDecision.WrongCurrency(left.currency());
        }
        if (left.signum() == 0 || wanted.compareTo(left) > 0) {
            return new RefundDecision.TooMuch(left);
        }
        Refund refund = Refund.requested(refundId, wanted, reason, now);
        return new RefundDecision.Granted(changed(captured, refunds.with(refund)), refund);
    }

    /** Applies the provider's state of the charge and its refunds. A refund that is missing there is still to be created. */
    public ChargeDecision apply(ChargeReport report, Instant now) {
        Refunds reported = refunds;
        for (RefundReport refund : report.refunds()) {
            reported = reported.apply(id, refund, now);
        }
        return become(report.captured(), reported.map(refund -> refund.giveUpIfKeyExpired(now)), now);
    }

    /** Applies the provider's state of one refund. */
    public ChargeDecision apply(RefundReport report, Instant now) {
        return become(captured, refunds.apply(id, report, now), now);
    }

    /** Marks a refund as sent, before the provider is called. */
    public ChargeDecision markPosted(UUID refundId, Instant now) {
        return become(captured, refunds.mapOne(refundId, refund -> refund.markPosted(now)), now);
    }

    /** Gives up a refund that the provider refused and does not have. */
    public ChargeDecision failRefund(UUID refundId, String failure, Instant now) {
        return become(captured, refunds.mapOne(refundId, refund -> refund.giveUp(failure, now)), now);
    }

    /** Gives up all refunds of a charge that the provider does not know. */
    public ChargeDecision unknown(Instant now) {
        return become(captured, refunds.map(refund -> refund.giveUp("unknown_payment", now)), now);
    }

    /** What can still be refunded; empty if the captured amount is unknown. */
    public Optional<Money> refundable() {
        return Optional.ofNullable(captured).map(money -> money.minus(refunds.active(money.currency())));
    }

    private ChargeDecision add(Refund refund, Instant now) {
        return become(captured, refunds.with(refund), now);
    }

    private ChargeDecision become(@Nullable Money nowCaptured, Refunds wanted, Instant now) {
        Refunds next = nowCaptured == null ? wanted : wanted.limitTo(nowCaptured, now);
        if (next.equals(refunds) && Objects.equals(nowCaptured, captured)) {
            return new Unchanged(this);
        }
        return changed(nowCaptured, next);
    }

    private Changed changed(@Nullable Money nowCaptured, Refunds next) {
        Charge changed = new Charge(id, orderId, version + 1, nowCaptured, next);
        return new Changed(changed, changed.eventsSince(refunds));
    }

    private List<PaymentEvent> eventsSince(Refunds before) {
        return refunds.all().stream()
                .filter(refund -> before.find(refund.id())
                        .filter(known -> known.state().rank() == refund.state().rank())
                        .isEmpty())
                .flatMap(this::eventOf)
                .toList();
    }

    private Stream<PaymentEvent> eventOf(Refund refund) {
        return switch (refund.state()) {
            case Requested _, Pending _ -> Stream.empty();
            case Succeeded(String _, Instant at) ->
                Stream.of(new PaymentEvent.RefundSucceeded(totals(refund), refund.reason(), at));
            case GivenUp(String failure, Instant at) ->
                Stream.of(new PaymentEvent.RefundFailed(totals(refund), failure, at));
            case Failed(String _, String failure, Instant at) ->
                Stream.of(new PaymentEvent.RefundFailed(totals(refund), failure, at));
        };
    }

    private PaymentEvent.RefundTotals totals(Refund refund) {
        Money total = captured == null ? Money.zero(refund.amount().currency()) : captured;
        return new PaymentEvent.RefundTotals(
                orderId, version, id, refund.id(), refund.amount(), refunds.succeeded(total.currency()), total);
    }
}
