package dev.comanda.cart.domain;

import java.util.List;

/** The outcome of {@link CouponDraft#define}. */
public sealed interface CouponDefinition {

    record Defined(Coupon coupon) implements CouponDefinition {}

    /** @param rules all broken rules, at least one */
    record Invalid(List<BrokenRule> rules) implements CouponDefinition {}
}
