/** What the clock asks of orders. */
@NullMarked
package dev.comanda.order.adapter.in.schedule;

import org.jspecify.annotations.NullMarked;
