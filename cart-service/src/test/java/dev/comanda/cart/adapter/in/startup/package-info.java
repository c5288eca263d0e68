/** Jobs at start-up. */
@NullMarked
package dev.comanda.cart.adapter.in.startup;

import org.jspecify.annotations.NullMarked;
