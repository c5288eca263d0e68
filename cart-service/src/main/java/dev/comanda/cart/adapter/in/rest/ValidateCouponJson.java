package dev.comanda.cart.adapter.in.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param cartId the caller's current cart if left out */
record ValidateCouponJson(@Nullable String code, @Nullable UUID cartId) {}
