package dev.comanda.order.adapter.in.kafka;

import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.inbox.EventConsumer;
import dev.comanda.messaging.inbox.EventReceiver;
import dev.comanda.order.application.port.in.FollowCheckout;
import dev.comanda.order.domain.Checkout;
import dev.comanda.telemetry.LoggedOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class CartEvents implements EventConsumer {

    private static final String CHANNEL = "cart-events";

    private final EventReceiver receiver;
    private final FollowCheckout followCheckout;

    CartEvents(EventReceiver receiver, FollowCheckout followCheckout) {
        this.receiver = receiver;
        this.followCheckout = followCheckout;
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
                follow(event.data(CartCheckedOutJson.class).toDomain());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> follow(Checkout checkout) {
        LoggedOrder.is(checkout.orderId());
        return followCheckout.follow(checkout);
    }
}
