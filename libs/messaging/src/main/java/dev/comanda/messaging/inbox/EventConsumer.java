package dev.comanda.messaging.inbox;

import dev.comanda.messaging.event.IncomingEvent;
import io.smallrye.mutiny.Uni;

/**
 * Handles the events of one topic. Each implementation is a bean, which gets events from the topic and from replayed
 * dead letters.
 */
public interface EventConsumer {

    /** The name of the channel in {@code mp.messaging.incoming}; unique to this consumer. */
    String channel();

    /**
     * Handles an event, in the transaction that marks it as processed. Ignores unknown types; an
     * {@code InvalidEvent} dead-letters the event.
     */
    Uni<Void> handle(IncomingEvent event);
}
