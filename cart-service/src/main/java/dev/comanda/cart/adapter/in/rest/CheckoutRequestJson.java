package dev.comanda.cart.adapter.in.rest;

import dev.comanda.money.Money;
import org.jspecify.annotations.Nullable;

/** @param expectedTotal the guest's consent to this total */
record CheckoutRequestJson(@Nullable Money expectedTotal) {}
