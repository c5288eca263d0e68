/** The relay of order news from Kafka to the WebSockets of those who watch. */
@NullMarked
package dev.comanda.gateway.live;

import org.jspecify.annotations.NullMarked;
