package dev.comanda.payment.adapter.out.kafka;

import dev.comanda.contracts.event.PublisherRules;
import dev.comanda.payment.domain.PaymentEvent;
import java.util.Set;
import java.util.stream.Stream;

class PaymentContractsTest extends PublisherRules<PaymentEvent> {

    PaymentContractsTest() {
        super("payment-service", PaymentEvent.class);
    }

    @Override
    protected Stream<PaymentEvent> events() {
        return PaymentEvents.all();
    }

    @Override
    protected String typeOf(PaymentEvent event) {
        return new PaymentEventMapping().toOutgoing(event).type();
    }

    @Override
    protected Set<String> leftOpen() {
        return Set.of(
                "sessionId is nonsense",
                "provider is nonsense",
                "paymentReference is nonsense",
                "reason is nonsense",
                "reason is null",
                "failure is nonsense");
    }
}
