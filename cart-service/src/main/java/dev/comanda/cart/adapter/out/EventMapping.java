package dev.comanda.cart.adapter.out;

import dev.comanda.cart.domain.CartEvent;
import dev.comanda.messaging.outbox.OutgoingEvent;

/** How an event of the domain looks to others; lets the database adapter store it without knowing Kafka's. */
public interface EventMapping {

    OutgoingEvent toOutgoing(CartEvent event);
}
