package dev.comanda.messaging.outbox;

/**
 * Maps a domain event to an outbox event. The database adapter, which stores it, knows this and not the Kafka adapter, which
 * knows topics and schemas.
 */
public interface EventMapping<E> {

    OutgoingEvent toOutgoing(E event);
}
