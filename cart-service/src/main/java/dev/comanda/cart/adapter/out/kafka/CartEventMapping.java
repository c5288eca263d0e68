package dev.comanda.cart.adapter.out.kafka;

import dev.comanda.cart.domain.CartEvent;
import dev.comanda.messaging.outbox.EventMapping;
import dev.comanda.messaging.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CartEventMapping implements EventMapping<CartEvent> {

    private static final String TOPIC = "cart.events";

    @Override
    public OutgoingEvent toOutgoing(CartEvent event) {
        return switch (event) {
            case CartEvent.CartCheckedOut checkedOut ->
                new OutgoingEvent(
                        TOPIC,
                        "CartCheckedOut.v1",
                        checkedOut.cartId(),
                        checkedOut.version(),
                        CartCheckedOutJson.from(checkedOut));
        };
    }
}
