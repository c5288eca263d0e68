package dev.comanda.cart.adapter.out.postgres;

/** Rolls a checkout back whose coupon was used up by another one a moment ago. */
class CouponUsedUp extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
