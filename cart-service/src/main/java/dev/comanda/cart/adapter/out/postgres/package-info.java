/** Carts, coupons and the copy of the menu in PostgreSQL. */
@NullMarked
package dev.comanda.cart.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
