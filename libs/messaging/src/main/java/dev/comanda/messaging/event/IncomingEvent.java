package dev.comanda.messaging.event;

import java.time.Instant;
import java.util.UUID;

/** A consumed event. */
public final class IncomingEvent {

    private final UUID id;
    private final String type;
    private final Instant occurredAt;
    private final byte[] data;
    private final EventJson json;

    IncomingEvent(UUID id, String type, Instant occurredAt, byte[] data, EventJson json) {
        this.id = id;
        this.type = type;
        this.occurredAt = occurredAt;
        this.data = data;
        this.json = json;
    }

    /** The deduplication key: two deliveries with the same id are one event. */
    public UUID id() {
        return id;
    }

    /** Name and version, such as {@code OrderCreated.v1}. */
    public String type() {
        return type;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    /** @throws InvalidEvent if the data can't be read as {@code dataType} */
    public <T> T data(Class<T> dataType) {
        return json.read(data, dataType);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
