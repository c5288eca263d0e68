package dev.comanda.order.adapter.out.kafka;

import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.order.adapter.out.EventMapping;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrderEventMapping implements EventMapping {

    private static final String TOPIC = "order.events";

    @Override
    public OutgoingEvent toOutgoing(OrderEvent event) {
        Order order = event.order();
        return new OutgoingEvent(TOPIC, typeOf(event), order.id(), order.version(), OrderEventJson.from(order));
    }

    private static String typeOf(OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderCreated created -> "OrderCreated.v1";
            case OrderEvent.OrderPaid paid -> "OrderPaid.v1";
            case OrderEvent.OrderCancelled cancelled -> "OrderCancelled.v1";
            case OrderEvent.OrderExpired expired -> "OrderExpired.v1";
        };
    }
}
