/** Shared by the outgoing adapters. */
@NullMarked
package dev.comanda.cart.adapter.out;

import org.jspecify.annotations.NullMarked;
