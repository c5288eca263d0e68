/** The transactional outbox: events are stored with the change that caused them and published to Kafka afterwards. */
@NullMarked
package dev.comanda.messaging.outbox;

import org.jspecify.annotations.NullMarked;
