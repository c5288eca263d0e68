package dev.comanda.cart.adapter.out;

import dev.comanda.cart.domain.CartEvent;
import dev.comanda.messaging.outbox.OutgoingEvent;

/** Maps a domain event to an outbox event, so that the database adapter does not depend on the Kafka adapter. */
public interface EventMapping {

    OutgoingEvent toOutgoing(CartEvent event);
}
