package dev.comanda.cart.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.comanda.cart.adapter.checkout.CheckoutJson;
import java.util.UUID;

/**
 * The response to order-service's checkout.
 *
 * @param repeated whether the cart had been checked out before
 */
record CheckoutResponseJson(
        boolean repeated,
        UUID cartId,
        String customer,
        @JsonUnwrapped CheckoutJson checkout) {}
