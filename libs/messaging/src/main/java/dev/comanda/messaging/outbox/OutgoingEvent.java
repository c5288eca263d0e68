package dev.comanda.messaging.outbox;

import java.util.UUID;

/**
 * An event to be published.
 *
 * @param topic to publish to
 * @param type name and version, such as {@code OrderCreated.v1}
 * @param key the record's key and subject
 * @param aggregateId the aggregate of the event; usually equal to the key
 * @param aggregateVersion the aggregate's version after the change; its events are published in this order
 * @param data serialised as JSON
 */
public record OutgoingEvent(String topic, String type, UUID key, UUID aggregateId, long aggregateVersion, Object data) {

    /** An event with the aggregate id as its key. */
    public OutgoingEvent(String topic, String type, UUID aggregateId, long aggregateVersion, Object data) {
        this(topic, type, aggregateId, aggregateId, aggregateVersion, data);
    }

    /** The same event with another key, such as that of several aggregates. */
    public OutgoingEvent withKey(UUID anotherKey) {
        return new OutgoingEvent(topic, type, anotherKey, aggregateId, aggregateVersion, data);
    }
}
