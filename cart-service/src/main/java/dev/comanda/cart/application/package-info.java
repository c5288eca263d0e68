/** The use cases of carts and coupons: load, decide, save. */
@NullMarked
package dev.comanda.cart.application;

import org.jspecify.annotations.NullMarked;
