package dev.comanda.cart.domain;

import java.util.List;

/** What came of the wish for a coupon. */
public sealed interface CouponDefinition {

    record Defined(Coupon coupon) implements CouponDefinition {}

    /** @param rules all that are broken, one at least */
    record Invalid(List<BrokenRule> rules) implements CouponDefinition {}
}
