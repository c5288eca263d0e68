package dev.comanda.cart.adapter.in.rest;

import dev.comanda.money.Money;
import org.jspecify.annotations.Nullable;

/** @param expectedTotal the total that the guest agrees to */
record CheckoutRequestJson(@Nullable Money expectedTotal) {}
