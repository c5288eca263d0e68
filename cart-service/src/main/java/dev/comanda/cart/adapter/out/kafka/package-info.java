/** The events that this service publishes. */
@NullMarked
package dev.comanda.cart.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
