/** What the outgoing adapters share. */
@NullMarked
package dev.comanda.cart.adapter.out;

import org.jspecify.annotations.NullMarked;
