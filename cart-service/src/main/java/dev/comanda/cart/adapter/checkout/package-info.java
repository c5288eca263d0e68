/** The form of a checkout that the adapters share. */
@NullMarked
package dev.comanda.cart.adapter.checkout;

import org.jspecify.annotations.NullMarked;
