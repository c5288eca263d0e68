/** One Kafka node, broker and controller in one, that runs as a process of its own beside Comanda's services. */
@NullMarked
package dev.comanda.servers.kafka;

import org.jspecify.annotations.NullMarked;
