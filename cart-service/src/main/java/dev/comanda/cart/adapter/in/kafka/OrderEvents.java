package dev.comanda.cart.adapter.in.kafka;

import dev.comanda.cart.application.port.in.SettleCart;
import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.inbox.EventConsumer;
import dev.comanda.messaging.inbox.EventReceiver;
import dev.comanda.telemetry.OrderLogContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OrderEvents implements EventConsumer {

    private static final String CHANNEL = "order-events";

    private final EventReceiver receiver;
    private final SettleCart settleCart;

    OrderEvents(EventReceiver receiver, SettleCart settleCart) {
        this.receiver = receiver;
        this.settleCart = settleCart;
    }

    /** The fields of order events that carts need. */
    record OrderJson(UUID orderId, UUID cartId) {}

    /** The fields of {@code OrderCancelled.v1} that carts need; null in events of releases in which only guests could cancel. */
    record OrderCancelledJson(
            UUID orderId, UUID cartId, @Nullable String cancelledBy) {}

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return receiver.receive(record, this);
    }

    @Override
    public Uni<Void> handle(IncomingEvent event) {
        return switch (event.type()) {
            case "OrderPaid.v1" -> paid(event.data(OrderJson.class));
            case "OrderExpired.v1" -> endedUnpaid(event.data(OrderJson.class));
            case "OrderCancelled.v1" -> cancelled(event.data(OrderCancelledJson.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> paid(OrderJson order) {
        OrderLogContext.put(order.orderId());
        return settleCart.orderPaid(order.cartId(), order.orderId());
    }

    /** The restaurant refuses paid orders only. A guest who cancels a paid order does not get the coupon back. */
    private Uni<Void> cancelled(OrderCancelledJson order) {
        OrderLogContext.put(order.orderId());
        return "restaurant".equals(order.cancelledBy())
                ? settleCart.orderRefused(order.orderId())
                : settleCart.orderEndedUnpaid(order.cartId(), order.orderId());
    }

    private Uni<Void> endedUnpaid(OrderJson order) {
        OrderLogContext.put(order.orderId());
        return settleCart.orderEndedUnpaid(order.cartId(), order.orderId());
    }
}
