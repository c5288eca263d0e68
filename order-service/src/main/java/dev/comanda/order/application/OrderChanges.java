package dev.comanda.order.application;

import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Loads an order, decides and saves the change; fails with {@link StaleOrder} on a conflict. */
@ApplicationScoped
class OrderChanges {

    private final Orders orders;

    OrderChanges(Orders orders) {
        this.orders = orders;
    }

    /** Empty if there is no such order. */
    Uni<Optional<Transition>> change(UUID orderId, Function<Order, Transition> decide) {
        return orders.find(orderId)
                .map(found -> found.map(decide))
                .call(decision -> decision.map(this::save)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> save(Transition transition) {
        return switch (transition) {
            case Transition.Changed change -> orders.save(change, Optional.empty());
            case Transition.Repeated _, Transition.Illegal _ -> Uni.createFrom().voidItem();
        };
    }
}
