package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.CheckoutRequest;
import dev.comanda.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param expectedTotal the total that the guest agrees to */
record CheckoutRequestJson(@Nullable Money expectedTotal) {

    CheckoutRequest toDomain() {
        return new CheckoutRequest(Optional.ofNullable(expectedTotal));
    }
}
