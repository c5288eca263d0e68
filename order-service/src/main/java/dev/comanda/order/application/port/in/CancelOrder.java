package dev.comanda.order.application.port.in;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Cancels a guest's own order. */
public interface CancelOrder {

    Uni<Result> cancel(Command command);

    /** @param key makes the request idempotent */
    record Command(UUID orderId, String customer, Optional<IdempotencyKey> key) {}

    sealed interface Result {

        /** The order is cancelled, now or earlier. */
        record Cancelled(Order order) implements Result {}

        /** The order can no longer be cancelled. */
        record TooLate(OrderStatus status) implements Result {}

        /** The customer has no such order. */
        record UnknownOrder() implements Result {}

        /** The key belongs to another request. */
        record KeyReused() implements Result {}
    }
}
