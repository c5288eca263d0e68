package dev.comanda.order.application.port.out;

import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.CheckoutRequest;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The carts of the calling guest. */
public interface Carts {

    /**
     * Checks the cart out or refuses; idempotent, with the same order id. Fails with {@link CartsUnavailable} if
     * the outcome is unknown.
     */
    Uni<Answer> checkOut(UUID cartId, CheckoutRequest request);

    sealed interface Answer {

        /** @param repeated whether the cart had been checked out before */
        record CheckedOut(Checkout checkout, boolean repeated) implements Answer {}

        record Refused(CheckoutRefusal refusal) implements Answer {}
    }
}
