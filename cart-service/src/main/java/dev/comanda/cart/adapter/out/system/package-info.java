/** The clock and the source of ids. */
@NullMarked
package dev.comanda.cart.adapter.out.system;

import org.jspecify.annotations.NullMarked;
