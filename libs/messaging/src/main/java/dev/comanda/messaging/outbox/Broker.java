package dev.comanda.messaging.outbox;

import io.smallrye.mutiny.Uni;

/** Where the relay's events go. */
interface Broker {

    /** Completes when the broker has acknowledged the event; the calls' order is the order of sending. */
    Uni<Void> publish(OutboxRow row);
}
