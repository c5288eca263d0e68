package dev.comanda.cart.adapter.in.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param cartId the caller's current cart if null */
record ValidateCouponJson(@Nullable String code, @Nullable UUID cartId) {}
