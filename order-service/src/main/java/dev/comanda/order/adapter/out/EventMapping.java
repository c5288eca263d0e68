package dev.comanda.order.adapter.out;

import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.order.domain.OrderEvent;

/** Maps a domain event to an outbox event, so that the database adapter does not depend on the Kafka adapter. */
public interface EventMapping {

    OutgoingEvent toOutgoing(OrderEvent event);
}
