package dev.comanda.cart.domain;

/** Where a coupon stands, whoever wants to use it. */
public enum CouponState {
    SCHEDULED,
    RUNNING,
    ENDED,
    EXPIRED,
    USED_UP
}
