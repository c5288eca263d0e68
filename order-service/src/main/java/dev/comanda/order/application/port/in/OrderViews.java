package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Order;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Reads a customer's own orders. */
public interface OrderViews {

    /** Empty if the customer has no such order, even if another customer has. */
    Uni<Optional<Order>> find(UUID orderId, String customer);

    /**
     * The customer's orders, newest first.
     *
     * @param before starts after this order; at the newest if empty
     * @param limit 1 to 100
     */
    Uni<OrderPage> list(String customer, Optional<UUID> before, int limit);
}
