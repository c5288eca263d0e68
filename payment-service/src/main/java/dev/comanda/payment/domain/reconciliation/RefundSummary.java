package dev.comanda.payment.domain.reconciliation;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundState;
import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
import java.util.List;
import java.util.Optional;

/**
 * Sums up a charge's refunds for comparison with an order's refund status.
 *
 * @param full whether the whole charge was refunded
 * @param partial whether anything was refunded
 * @param pending whether a refund is pending
 * @param failed whether a refund failed
 */
record RefundSummary(boolean full, boolean partial, boolean pending, boolean failed) {

    private static final RefundSummary NONE = new RefundSummary(false, false, false, false);

    static RefundSummary of(Optional<Charge> charge) {
        return charge.map(RefundSummary::of).orElse(NONE);
    }

    private static RefundSummary of(Charge charge) {
        List<Refund> refunds = charge.refunds().all();
        Money captured = charge.captured();
        return new RefundSummary(
                captured != null
                        && captured.signum() > 0
                        && refundedOf(charge, captured).compareTo(captured) >= 0,
                captured != null && refundedOf(charge, captured).signum() > 0,
                refunds.stream().anyMatch(refund -> isPending(refund.state())),
                refunds.stream().anyMatch(refund -> hasFailed(refund.state())));
    }

    private static Money refundedOf(Charge charge, Money captured) {
        return charge.refunds().succeeded(captured.currency());
    }

    /** Whether this is consistent with the order's refund status. */
    boolean matches(RefundStatus refund) {
        return switch (refund) {
            case NONE -> !partial && !failed;
            case PENDING -> pending;
            case PARTIAL -> partial && !full;
            case FULL -> full;
            case FAILED -> failed && !full;
        };
    }

    private static boolean isPending(RefundState state) {
        return switch (state) {
            case Requested _, Pending _ -> true;
            case GivenUp _, Succeeded _, Failed _ -> false;
        };
    }

    private static boolean hasFailed(RefundState state) {
        return switch (state) {
            case GivenUp _, Failed _ -> true;
            case Requested _, Pending _, Succeeded _ -> false;
        };
    }

    @Override
    public String toString() {
        String refunded = full ? "fully refunded" : partial ? "partly refunded" : "not refunded";
        return refunded + (pending ? ", a refund is pending" : "") + (failed ? ", a refund failed" : "");
    }
}
