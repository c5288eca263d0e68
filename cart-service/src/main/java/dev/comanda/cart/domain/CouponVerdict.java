package dev.comanda.cart.domain;

import dev.comanda.money.Money;

/** Whether a coupon is valid for a cart. */
public sealed interface CouponVerdict {

    record Valid(AppliedCoupon coupon, Money discount) implements CouponVerdict {}

    record Invalid(CouponReason reason) implements CouponVerdict {}
}
