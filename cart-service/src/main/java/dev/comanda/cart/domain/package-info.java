/** Carts, what they cost and when they may be checked out; coupons and what they take off. */
@NullMarked
package dev.comanda.cart.domain;

import org.jspecify.annotations.NullMarked;
