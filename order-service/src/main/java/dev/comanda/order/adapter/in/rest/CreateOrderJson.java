package dev.comanda.order.adapter.in.rest;

import dev.comanda.http.Required;
import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.money.Money;
import dev.comanda.order.application.port.in.PlaceOrder;
import dev.comanda.order.domain.CheckoutRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateOrderJson(@Nullable UUID cartId, @Nullable Money expectedTotal) {

    PlaceOrder.Command toCommand(String customer, Optional<IdempotencyKey> key) {
        CheckoutRequest request = new CheckoutRequest(Optional.ofNullable(expectedTotal));
        return new PlaceOrder.Command(customer, Required.field("cartId", cartId), request, key);
    }
}
