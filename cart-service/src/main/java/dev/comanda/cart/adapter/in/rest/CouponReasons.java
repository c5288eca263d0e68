package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.CouponReason;
import org.jspecify.annotations.Nullable;

/** The reasons why a coupon is refused, in responses. */
final class CouponReasons {

    private CouponReasons() {}

    /** For clients. A customer limit is the reason, both for guests and for customers who have used all their uses. */
    static String nameOf(CouponReason reason) {
        return switch (reason) {
            case UNKNOWN -> "unknown";
            case NOT_STARTED -> "not_started";
            case EXPIRED -> "expired";
            case ENDED -> "ended";
            case MINIMUM_NOT_MET -> "minimum_not_met";
            case USED_UP -> "used_up";
            case CUSTOMER_LIMIT, SIGN_IN_NEEDED -> "customer_limit";
            case WRONG_CURRENCY -> "wrong_currency";
        };
    }

    /** For people: what to do about it; null if only another coupon helps. */
    static @Nullable String hintFor(CouponReason reason) {
        return reason == CouponReason.SIGN_IN_NEEDED ? "This coupon is for customers who have signed in" : null;
    }
}
