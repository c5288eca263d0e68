package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderStatus;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks at everybody's orders, as those who work on them do. */
public interface KitchenViews {

    Uni<Optional<Order>> find(UUID orderId);

    /**
     * The orders that stand at one of {@code statuses}, oldest first.
     *
     * @param after continues behind this order; from the oldest if left out
     * @param limit 1 to 100
     */
    Uni<OrderPage> list(Set<OrderStatus> statuses, Optional<UUID> after, int limit);
}
