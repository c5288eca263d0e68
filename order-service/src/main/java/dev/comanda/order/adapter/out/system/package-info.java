/** The clock and the restaurant's policy, from configuration. */
@NullMarked
package dev.comanda.order.adapter.out.system;

import org.jspecify.annotations.NullMarked;
