/** The relay of order news from Kafka to the WebSockets of their subscribers. */
@NullMarked
package dev.comanda.gateway.live;

import org.jspecify.annotations.NullMarked;
