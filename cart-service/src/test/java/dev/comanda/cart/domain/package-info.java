/** Tests of the rules of carts and coupons, and a small menu for tests. */
@NullMarked
package dev.comanda.cart.domain;

import org.jspecify.annotations.NullMarked;
