package dev.comanda.order.application.port.in;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.CheckoutRequest;
import dev.comanda.order.domain.Order;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Creates an order from a guest's cart. */
public interface PlaceOrder {

    Uni<Result> place(Command command);

    /** @param key makes the request idempotent */
    record Command(String customer, UUID cartId, CheckoutRequest request, Optional<IdempotencyKey> key) {}

    sealed interface Result {

        /** The order that this request created, now or at its first attempt. */
        record Placed(Order order) implements Result {}

        /** Another request had ordered the cart before. */
        record PlacedBefore(Order order) implements Result {}

        record Refused(CheckoutRefusal refusal) implements Result {}

        /** The key belongs to a request with another body. */
        record KeyReused() implements Result {}
    }
}
