package dev.comanda.payment.adapter.out;

import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.payment.domain.PaymentEvent;

/** What others are told about an event of the domain. */
@FunctionalInterface
public interface EventMapping {

    OutgoingEvent toOutgoing(PaymentEvent event);
}
