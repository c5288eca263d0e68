package dev.comanda.order.application.port.out;

import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderEvent;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** All orders. */
public interface Orders {

    /** Whoever's it is. */
    Uni<Optional<Order>> find(UUID orderId);

    Uni<Optional<Order>> find(UUID orderId, String customer);

    /**
     * Adds a new order, its events and the key of the request that made it: all or nothing. Fails with
     * {@link StaleOrder} if the order or the key is there already.
     */
    Uni<Void> add(Placement placement, Optional<UsedKey> key);

    /**
     * Saves what an order has become, its events and the key of the request that changed it: all or nothing. Fails with
     * {@link StaleOrder} if the order has changed since it was loaded, or if the key is there already.
     */
    Uni<Void> save(Transition.Changed change, Optional<UsedKey> key);

    /** Says something that changes no order. */
    Uni<Void> say(OrderEvent.RefundRequested event);
}
