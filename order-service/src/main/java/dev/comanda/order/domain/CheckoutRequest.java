package dev.comanda.order.domain;

import dev.comanda.money.Money;
import java.util.Optional;

/**
 * What a guest asks of the checkout of a cart. cart-service decides on it.
 *
 * @param expectedTotal the total that the guest agrees to, even if prices have changed
 */
public record CheckoutRequest(Optional<Money> expectedTotal) {

    public static CheckoutRequest atAnyTotal() {
        return new CheckoutRequest(Optional.empty());
    }

    public static CheckoutRequest expecting(Money total) {
        return new CheckoutRequest(Optional.of(total));
    }
}
