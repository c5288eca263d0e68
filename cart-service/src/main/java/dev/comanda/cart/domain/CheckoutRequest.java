package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.Optional;

/**
 * What a guest asks of a checkout.
 *
 * @param expectedTotal the total that the guest agrees to; if empty, no price may have changed since the guest saw it, and
 *     an applied coupon has to be valid
 */
public record CheckoutRequest(Optional<Money> expectedTotal) {

    public static CheckoutRequest atAnyTotal() {
        return new CheckoutRequest(Optional.empty());
    }

    public static CheckoutRequest expecting(Money total) {
        return new CheckoutRequest(Optional.of(total));
    }
}
