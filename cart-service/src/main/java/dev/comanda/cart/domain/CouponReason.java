package dev.comanda.cart.domain;

/** Why a coupon is not valid for a cart. */
public enum CouponReason {
    UNKNOWN,
    NOT_STARTED,
    EXPIRED,
    ENDED,
    MINIMUM_NOT_MET,
    USED_UP,
    CUSTOMER_LIMIT,
    /** It has a customer limit, and the guest has not signed in. */
    SIGN_IN_NEEDED,
    WRONG_CURRENCY
}
