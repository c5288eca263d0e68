package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Coupon;
import io.smallrye.mutiny.Uni;

/** Makes coupons known; there is nothing to decide, so the store itself implements it. */
public interface DefineCoupon {

    /** Adds {@code coupon} unless its code is known. */
    Uni<Void> define(Coupon coupon);
}
