package dev.comanda.messaging.inbox;

import dev.comanda.messaging.event.IncomingEvent;
import io.smallrye.mutiny.Uni;

/**
 * What a service does about the events of one topic. Each is a bean: the same one takes what the topic brings, and what
 * somebody has taken once more out of its dead letters.
 */
public interface EventConsumer {

    /** The channel that brings the events, as {@code mp.messaging.incoming} calls it; no two consumers share one. */
    String channel();

    /**
     * Takes an event, in the transaction that marks it as taken. Ignores types that it doesn't know; an
     * {@code InvalidEvent} sends the event to the dead letters.
     */
    Uni<Void> handle(IncomingEvent event);
}
