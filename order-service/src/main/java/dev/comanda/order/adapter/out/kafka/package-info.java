/** The events that this service publishes. */
@NullMarked
package dev.comanda.order.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
