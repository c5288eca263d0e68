package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Cancels a guest's own order. */
public interface CancelOrder {

    Uni<Result> cancel(Command command);

    /** @param key makes a repetition of this very request harmless */
    record Command(UUID orderId, String customer, Optional<IdempotencyKey> key) {}

    sealed interface Result {

        /** It is cancelled, now or before. */
        record Cancelled(Order order) implements Result {}

        /** It has gone too far. */
        record TooLate(OrderStatus status) implements Result {}

        /** The customer has no such order. */
        record UnknownOrder() implements Result {}

        /** The key came with another request before. */
        record KeyReused() implements Result {}
    }
}
