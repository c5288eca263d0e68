package dev.comanda.cart.domain;

/** The state of a coupon, independent of its users. */
public enum CouponState {
    SCHEDULED,
    RUNNING,
    ENDED,
    EXPIRED,
    USED_UP
}
