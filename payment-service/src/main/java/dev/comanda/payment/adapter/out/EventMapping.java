package dev.comanda.payment.adapter.out;

import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.payment.domain.PaymentEvent;

/** Maps a domain event to a message, so the database adapter can store it without depending on Kafka's. */
public interface EventMapping {

    OutgoingEvent toOutgoing(PaymentEvent event);
}
