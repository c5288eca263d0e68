package dev.comanda.order.adapter.out.kafka;

import dev.comanda.contracts.event.PublisherRules;
import dev.comanda.order.domain.OrderEvent;
import java.util.Set;
import java.util.stream.Stream;

class OrderContractsTest extends PublisherRules<OrderEvent> {

    OrderContractsTest() {
        super("order-service", OrderEvent.class);
    }

    @Override
    protected Stream<OrderEvent> events() {
        return OrderEvents.all();
    }

    @Override
    protected String typeOf(OrderEvent event) {
        return new OrderEventMapping().toOutgoing(event).type();
    }

    @Override
    protected Set<String> leftOpen() {
        return Set.of(
                "customer is nonsense",
                "lines[].name is nonsense",
                "lines[].options is an empty list",
                "lines[].options[].name is nonsense",
                "coupon is null",
                "coupon.code is nonsense",
                "coupon.discountText is nonsense",
                "reason is nonsense",
                "reason is null",
                "cancelledBy is gone",
                "provider is nonsense",
                "paymentReference is nonsense");
    }
}
