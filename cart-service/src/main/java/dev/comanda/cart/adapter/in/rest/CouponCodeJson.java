package dev.comanda.cart.adapter.in.rest;

import org.jspecify.annotations.Nullable;

record CouponCodeJson(@Nullable String code) {}
