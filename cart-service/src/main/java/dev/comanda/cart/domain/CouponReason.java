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
    WRONG_CURRENCY
}
