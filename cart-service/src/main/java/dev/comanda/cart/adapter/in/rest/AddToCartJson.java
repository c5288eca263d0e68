package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.application.port.in.AddToCart;
import dev.comanda.cart.domain.Customer;
import dev.comanda.http.Required;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddToCartJson(
        @Nullable UUID itemId,
        @Nullable Integer quantity,
        @Nullable List<UUID> options,
        @Nullable UUID cartId) {

    AddToCart.Command toCommand(Customer customer) {
        return new AddToCart.Command(
                customer,
                Optional.ofNullable(cartId),
                Required.field("itemId", itemId),
                options == null ? List.of() : Required.elements("options", options),
                Required.field("quantity", quantity));
    }
}
