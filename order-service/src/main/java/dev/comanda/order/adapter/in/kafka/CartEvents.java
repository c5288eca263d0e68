package dev.comanda.order.adapter.in.kafka;

import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.inbox.EventConsumer;
import dev.comanda.messaging.inbox.EventReceiver;
import dev.comanda.order.adapter.checkout.CheckoutJson;
import dev.comanda.order.application.port.in.CreateMissingOrder;
import dev.comanda.order.domain.Checkout;
import dev.comanda.telemetry.OrderLogContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class CartEvents implements EventConsumer {

    private static final String CHANNEL = "cart-events";

    private final EventReceiver receiver;
    private final CreateMissingOrder createMissingOrder;

    CartEvents(EventReceiver receiver, CreateMissingOrder createMissingOrder) {
        this.receiver = receiver;
        this.createMissingOrder = createMissingOrder;
    }

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
            case "CartCheckedOut.v1" ->
                createIfMissing(event.data(CheckoutJson.class).toDomain());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> createIfMissing(Checkout checkout) {
        OrderLogContext.put(checkout.orderId());
        return createMissingOrder.createIfMissing(checkout);
    }
}
