package dev.comanda.order.application.port.out;

import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** All orders. */
public interface Orders {

    /** Finds the order of any customer. */
    Uni<Optional<Order>> find(UUID orderId);

    Uni<Optional<Order>> find(UUID orderId, String customer);

    /**
     * Adds a new order, its events and the idempotency record of its request, atomically. Fails with
     * {@link StaleOrder} if the order or the key exists already.
     */
    Uni<Void> add(Placement placement, Optional<IdempotencyRecord> key);

    /**
     * Saves a changed order, its events and the idempotency record of its request, atomically. Fails with
     * {@link StaleOrder} if the order has changed since it was loaded or the key exists already.
     */
    Uni<Void> save(Transition.Changed change, Optional<IdempotencyRecord> key);

    /**
     * Adds the idempotency record of a request that found its effect already there. Fails with {@link StaleOrder} if the
     * key exists already.
     */
    Uni<Void> add(IdempotencyRecord record);

    /** Publishes an event that changes no order. */
    Uni<Void> publish(OrderEvent.RefundRequested event);
}
