package dev.comanda.messaging.outbox;

import io.smallrye.mutiny.Uni;

/** The broker that the relay publishes to. */
interface Broker {

    /** Completes when the broker has acknowledged the event; events are sent in the order of the calls. */
    Uni<Void> publish(OutboxRow row);
}
