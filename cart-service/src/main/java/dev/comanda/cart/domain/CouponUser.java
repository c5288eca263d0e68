package dev.comanda.cart.domain;

/** Who wants to use a coupon, for its customer limit. */
public sealed interface CouponUser {

    /** A guest who has not signed in. */
    record Anonymous() implements CouponUser {}

    /** @param used how many of the customer's orders have reserved or used the coupon */
    record SignedIn(int used) implements CouponUser {}
}
