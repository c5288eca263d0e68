package dev.comanda.order.adapter.out;

import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.order.domain.OrderEvent;

/** How an event of the domain looks to others; lets the database adapter store it without knowing Kafka's. */
public interface EventMapping {

    OutgoingEvent toOutgoing(OrderEvent event);
}
