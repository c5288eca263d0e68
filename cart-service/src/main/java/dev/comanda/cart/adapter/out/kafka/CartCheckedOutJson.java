package dev.comanda.cart.adapter.out.kafka;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.comanda.cart.adapter.checkout.CheckoutJson;
import dev.comanda.cart.domain.CartEvent.CartCheckedOut;
import java.util.UUID;

/** The data of {@code CartCheckedOut.v1}. */
record CartCheckedOutJson(
        UUID cartId,
        long version,
        String customer,
        @JsonUnwrapped CheckoutJson checkout) {

    static CartCheckedOutJson from(CartCheckedOut event) {
        return new CartCheckedOutJson(
                event.cartId(), event.version(), event.customer(), CheckoutJson.from(event.checkout()));
    }
}
