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
 * Money that a provider took for an order, and what of it goes back: never more than came in. It is there whether or not
 * the order's payment succeeded by it.
 *
 * @param orderId the order that it was taken for
 * @param version 0 when it is first stored, one more with every change
 * @param captured what came in; null until that is known
 */
public record Charge(
        ChargeId id, UUID orderId, long version, @Nullable Money captured, Refunds refunds) {

    private static final long NOT_STORED = -1;
    private static final String UNWANTED = "unwanted";

    /** A charge of which nothing is known or stored yet. */
    public static Charge unseen(ChargeId id, UUID orderId) {
        return new Charge(id, orderId, NOT_STORED, null, Refunds.NONE);
    }

    /** The money has come in. */
    public ChargeDecision saw(Money money, Instant now) {
        return captured == null ? become(money, refunds, now) : new Unchanged(this);
    }

    /** The order wants money back: as much of {@code amount} as there is. A refund that is known is not made again. */
    public ChargeDecision request(UUID refundId, Money amount, String reason, Instant now) {
        return refunds.find(refundId).isPresent()
                ? new Unchanged(this)
                : add(Refund.requested(refundId, amount, reason, now), now);
    }

    /** Nobody wants this money: all of it that is left goes back, once. */
    public ChargeDecision refundUnwanted(Instant now) {
        UUID refundId = id.refundBecauseOf(UNWANTED);
        return refunds.find(refundId).isPresent()
                ? new Unchanged(this)
                : left().filter(left -> left.signum() > 0)
                        .map(left -> add(Refund.requested(refundId, left, UNWANTED, now), now))
                        .orElseGet(() -> new Unchanged(this));
    }

    /**
     * A person wants money back.
     *
     * @param amount above zero; all that is left if empty
     */
    public RefundDecision demand(UUID refundId, Optional<Money> amount, @Nullable String reason, Instant now) {
        Money left = left().orElseThrow(() -> new IllegalStateException("nothing is known of charge " + id));
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

    /** Takes the provider's word about everything. What it has not heard of is still to be asked for. */
    public ChargeDecision learned(ChargeReport report, Instant now) {
        Refunds told = refunds;
        for (RefundReport refund : report.refunds()) {
            told = told.told(id, refund, now);
        }
        return become(report.captured(), told.each(refund -> refund.givenUpIfOutlived(now)), now);
    }

    /** Takes the provider's word about one refund. */
    public ChargeDecision learned(RefundReport report, Instant now) {
        return become(captured, refunds.told(id, report, now), now);
    }

    /** The provider is going to be asked for it. */
    public ChargeDecision posting(UUID refundId, Instant now) {
        return become(captured, refunds.one(refundId, refund -> refund.posted(now)), now);
    }

    /** The provider will not do it, and does not have it. */
    public ChargeDecision refused(UUID refundId, String failure, Instant now) {
        return become(captured, refunds.one(refundId, refund -> refund.givenUp(failure, now)), now);
    }

    /** The provider has no such charge of ours. */
    public ChargeDecision unknown(Instant now) {
        return become(captured, refunds.each(refund -> refund.givenUp("unknown_payment", now)), now);
    }

    /** What can still be refunded; empty if it is not known what came in. */
    public Optional<Money> left() {
        return Optional.ofNullable(captured).map(money -> money.minus(refunds.live(money.currency())));
    }

    private ChargeDecision add(Refund refund, Instant now) {
        return become(captured, refunds.with(refund), now);
    }

    private ChargeDecision become(@Nullable Money nowCaptured, Refunds wanted, Instant now) {
        Refunds next = nowCaptured == null ? wanted : wanted.within(nowCaptured, now);
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
