/** What other services say, sent through real Kafka. */
@NullMarked
package dev.comanda.cart.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
