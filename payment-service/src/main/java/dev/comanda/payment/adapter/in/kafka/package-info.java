/** Consumes order events. */
@NullMarked
package dev.comanda.payment.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
