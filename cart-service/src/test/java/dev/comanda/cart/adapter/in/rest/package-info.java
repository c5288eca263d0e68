/** Carts and coupons as a guest meets them over HTTP. */
@NullMarked
package dev.comanda.cart.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
