/** Relays order events from Kafka to the WebSockets of subscribers. */
@NullMarked
package dev.comanda.gateway.live;

import org.jspecify.annotations.NullMarked;
