/** Carts and coupons over HTTP. */
@NullMarked
package dev.comanda.cart.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
