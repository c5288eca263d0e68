package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.CouponReason;
import org.jspecify.annotations.Nullable;

/** How reasons against a coupon are told. */
final class CouponReasons {

    private CouponReasons() {}

    /** For programs: whether a customer has to sign in or has had all their uses, a limit for each is in the way. */
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

    /** For people: what they can do about it; null if nothing but choose another. */
    static @Nullable String hintAt(CouponReason reason) {
        return reason == CouponReason.SIGN_IN_NEEDED ? "This coupon is for customers who have signed in" : null;
    }
}
