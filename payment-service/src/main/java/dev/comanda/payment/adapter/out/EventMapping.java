package dev.comanda.payment.adapter.out;

import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.payment.domain.PaymentEvent;

/** How an event of the domain looks to others; lets the database adapter store it without knowing Kafka's. */
public interface EventMapping {

    OutgoingEvent toOutgoing(PaymentEvent event);
}
