package dev.comanda.order.adapter.out.kafka;

import dev.comanda.messaging.outbox.EventMapping;
import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.OrderEvent.OrderChanged;
import dev.comanda.order.domain.OrderEvent.RefundRequested;
import dev.comanda.order.domain.RefundRequest;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrderEventMapping implements EventMapping<OrderEvent> {

    private static final String TOPIC = "order.events";

    @Override
    public OutgoingEvent toOutgoing(OrderEvent event) {
        return switch (event) {
            case OrderChanged changed -> {
                Order order = changed.order();
                yield new OutgoingEvent(
                        TOPIC, typeOf(changed), order.id(), order.version(), OrderEventJson.from(order));
            }
            case RefundRequested(RefundRequest refund, long version) ->
                new OutgoingEvent(
                        TOPIC, "RefundRequested.v1", refund.orderId(), version, RefundRequestJson.from(refund));
        };
    }

    private static String typeOf(OrderChanged event) {
        return switch (event) {
            case OrderEvent.OrderCreated _ -> "OrderCreated.v1";
            case OrderEvent.OrderPaid _ -> "OrderPaid.v1";
            case OrderEvent.OrderAccepted _ -> "OrderAccepted.v1";
            case OrderEvent.OrderPreparing _ -> "OrderPreparing.v1";
            case OrderEvent.OrderReady _ -> "OrderReady.v1";
            case OrderEvent.OrderCompleted _ -> "OrderCompleted.v1";
            case OrderEvent.OrderCancelled _ -> "OrderCancelled.v1";
            case OrderEvent.OrderExpired _ -> "OrderExpired.v1";
            case OrderEvent.OrderRefunded _ -> "OrderRefunded.v1";
        };
    }
}
