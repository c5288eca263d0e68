package dev.comanda.payment.adapter.out.kafka;

import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.payment.adapter.out.EventMapping;
import dev.comanda.payment.domain.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PaymentEventMapping implements EventMapping {

    private static final String TOPIC = "payment.events";

    @Override
    public OutgoingEvent toOutgoing(PaymentEvent event) {
        return new OutgoingEvent(TOPIC, typeOf(event), event.orderId(), event.version(), PaymentEventJson.from(event));
    }

    private static String typeOf(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.SessionOpened _ -> "PaymentSessionOpened.v1";
            case PaymentEvent.Succeeded _ -> "PaymentSucceeded.v1";
            case PaymentEvent.Failed _ -> "PaymentFailed.v1";
            case PaymentEvent.SessionExpired _ -> "PaymentSessionExpired.v1";
        };
    }
}
