package dev.comanda.cart.adapter.out.kafka;

import dev.comanda.cart.domain.CartEvent;
import dev.comanda.contracts.event.PublisherRules;
import java.util.Set;
import java.util.stream.Stream;

class CartContractsTest extends PublisherRules<CartEvent> {

    CartContractsTest() {
        super("cart-service", CartEvent.class);
    }

    @Override
    protected Stream<CartEvent> events() {
        return CartEvents.all();
    }

    @Override
    protected String typeOf(CartEvent event) {
        return new CartEventMapping().toOutgoing(event).type();
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
                "coupon.discountText is nonsense");
    }
}
