/** Scheduled jobs. */
@NullMarked
package dev.comanda.order.adapter.in.schedule;

import org.jspecify.annotations.NullMarked;
