/** Tests of the rules of carts and coupons, and a small menu to test with. */
@NullMarked
package dev.comanda.cart.domain;

import org.jspecify.annotations.NullMarked;
