/** The REST interface to carts and coupons. */
@NullMarked
package dev.comanda.cart.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
