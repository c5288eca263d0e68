package dev.comanda.cart.domain;

/** Why a coupon takes nothing off. */
public enum CouponReason {
    UNKNOWN,
    NOT_STARTED,
    EXPIRED,
    ENDED,
    MINIMUM_NOT_MET,
    USED_UP,
    CUSTOMER_LIMIT,
    /** Its uses are counted for each customer, and nobody knows who this is. */
    SIGN_IN_NEEDED,
    WRONG_CURRENCY
}
