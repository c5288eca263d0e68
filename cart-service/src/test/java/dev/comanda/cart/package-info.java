/** What all tests of the cart service share. */
@NullMarked
package dev.comanda.cart;

import org.jspecify.annotations.NullMarked;
