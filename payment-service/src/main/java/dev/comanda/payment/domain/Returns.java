package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.util.List;
import java.util.Optional;

/**
 * What became of a charge's refunds, as an order hears of it: by those that have come to an end.
 *
 * @param all whether nothing of the charge is left
 * @param some whether anything has gone back
 * @param underWay whether more may go back
 * @param failed whether something that was to go back did not
 */
record Returns(boolean all, boolean some, boolean underWay, boolean failed) {

    private static final Returns NONE = new Returns(false, false, false, false);

    static Returns of(Optional<Charge> charge) {
        return charge.map(Returns::of).orElse(NONE);
    }

    private static Returns of(Charge charge) {
        List<Refund> refunds = charge.refunds().all();
        Money captured = charge.captured();
        return new Returns(
                captured != null
                        && captured.signum() > 0
                        && backOf(charge, captured).compareTo(captured) >= 0,
                captured != null && backOf(charge, captured).signum() > 0,
                refunds.stream().anyMatch(refund -> isUnderWay(refund.state())),
                refunds.stream().anyMatch(refund -> hasFailed(refund.state())));
    }

    private static Money backOf(Charge charge, Money captured) {
        return charge.refunds().succeeded(captured.currency());
    }

    /** Whether an order can say so that has heard everything. */
    boolean fit(Returned said) {
        return switch (said) {
            case NONE -> !some && !failed;
            case PENDING -> underWay;
            case PARTIAL -> some && !all;
            case FULL -> all;
            case FAILED -> failed && !all;
        };
    }

    private static boolean isUnderWay(RefundState state) {
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
        String back = all ? "all went back" : some ? "some went back" : "nothing went back";
        return back + (underWay ? ", more is under way" : "") + (failed ? ", some failed" : "");
    }
}
