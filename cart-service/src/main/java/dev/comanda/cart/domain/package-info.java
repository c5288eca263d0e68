/** Carts, their prices and the rules of checkout; coupons and their discounts. */
@NullMarked
package dev.comanda.cart.domain;

import org.jspecify.annotations.NullMarked;
