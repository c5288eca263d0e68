/** Events of other services, sent by real Kafka. */
@NullMarked
package dev.comanda.cart.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
