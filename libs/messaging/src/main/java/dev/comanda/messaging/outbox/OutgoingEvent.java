package dev.comanda.messaging.outbox;

import java.util.UUID;

/**
 * An event that waits to be said.
 *
 * @param topic where it goes
 * @param type name and version, such as {@code OrderCreated.v1}
 * @param key the record's key and subject: what those who read it know it by
 * @param aggregateId whose event it is; mostly the key itself
 * @param aggregateVersion the version that the aggregate has because of it; an aggregate's events leave in this order
 * @param data serialised as JSON
 */
public record OutgoingEvent(String topic, String type, UUID key, UUID aggregateId, long aggregateVersion, Object data) {

    /** An event that is known by the aggregate itself. */
    public OutgoingEvent(String topic, String type, UUID aggregateId, long aggregateVersion, Object data) {
        this(topic, type, aggregateId, aggregateId, aggregateVersion, data);
    }

    /** The same event, known by something that several aggregates belong to. */
    public OutgoingEvent under(UUID anotherKey) {
        return new OutgoingEvent(topic, type, anotherKey, aggregateId, aggregateVersion, data);
    }
}
