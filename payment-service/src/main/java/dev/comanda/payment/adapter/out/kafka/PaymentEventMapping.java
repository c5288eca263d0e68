package dev.comanda.payment.adapter.out.kafka;

import dev.comanda.messaging.outbox.EventMapping;
import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.payment.domain.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PaymentEventMapping implements EventMapping<PaymentEvent> {

    private static final String TOPIC = "payment.events";

    @Override
    public OutgoingEvent toOutgoing(PaymentEvent event) {
        UUID whose = aggregateOf(event);
        return new OutgoingEvent(TOPIC, typeOf(event), whose, event.version(), PaymentEventJson.from(event))
                .withKey(event.orderId());
    }

    private static String typeOf(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.SessionOpened _ -> "PaymentSessionOpened.v1";
            case PaymentEvent.Succeeded _ -> "PaymentSucceeded.v1";
            case PaymentEvent.Failed _ -> "PaymentFailed.v1";
            case PaymentEvent.SessionExpired _ -> "PaymentSessionExpired.v1";
            case PaymentEvent.RefundSucceeded _ -> "RefundSucceeded.v1";
            case PaymentEvent.RefundFailed _ -> "RefundFailed.v1";
        };
    }

    /** The aggregate whose versions order the event: a payment shares its order's id, a charge does not. */
    private static UUID aggregateOf(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.SessionOpened _,
                    PaymentEvent.Succeeded _,
                    PaymentEvent.Failed _,
                    PaymentEvent.SessionExpired _ -> event.orderId();
            case PaymentEvent.RefundSucceeded refund -> refund.totals().charge().uuid();
            case PaymentEvent.RefundFailed refund -> refund.totals().charge().uuid();
        };
    }
}
