package dev.comanda.cart.adapter.in.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CouponCodeJson(@Nullable String code) {

    record ForCart(@Nullable String code, @Nullable UUID cartId) {}
}
