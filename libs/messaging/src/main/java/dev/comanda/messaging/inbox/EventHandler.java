package dev.comanda.messaging.inbox;

import dev.comanda.messaging.event.IncomingEvent;
import io.smallrye.mutiny.Uni;

/** What a service does about an event; runs in the transaction that marks the event as taken. */
@FunctionalInterface
public interface EventHandler {

    /** Ignores types that it doesn't know; an {@code InvalidEvent} sends the event to the dead letters. */
    Uni<Void> handle(IncomingEvent event);
}
