package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the orders of all customers, for the kitchen. */
public interface KitchenViews {

    Uni<Optional<Order>> find(UUID orderId);

    /**
     * The orders in one of {@code statuses}, oldest first.
     *
     * @param after starts after this order; at the oldest if empty
     * @param limit 1 to 100
     */
    Uni<OrderPage> list(Set<OrderStatus> statuses, Optional<UUID> after, int limit);
}
