package dev.comanda.messaging.outbox;

import java.util.UUID;

/**
 * An event that waits to be said.
 *
 * @param topic where it goes
 * @param type name and version, such as {@code OrderCreated.v1}
 * @param aggregateId what it is about; the record's key
 * @param aggregateVersion the version that the aggregate has because of it; an aggregate's events leave in this order
 * @param data serialised as JSON
 */
public record OutgoingEvent(String topic, String type, UUID aggregateId, long aggregateVersion, Object data) {}
