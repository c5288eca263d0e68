/** Shared by all tests of cart-service. */
@NullMarked
package dev.comanda.cart;

import org.jspecify.annotations.NullMarked;
