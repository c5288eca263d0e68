/** The clock and the rules of the house. */
@NullMarked
package dev.comanda.order.adapter.out.system;

import org.jspecify.annotations.NullMarked;
