package dev.comanda.order.application;

import dev.comanda.order.application.port.in.FulfillOrder;
import dev.comanda.order.domain.KitchenStep;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FulfillOrderService implements FulfillOrder {

    private final OrderChanges changes;
    private final InstantSource clock;

    FulfillOrderService(OrderChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Transition>> advance(UUID orderId, KitchenStep step) {
        return changes.change(orderId, order -> order.advance(step, clock.instant()));
    }

    @Override
    public Uni<Optional<Transition>> refuse(UUID orderId, String reason) {
        return changes.change(orderId, order -> order.refuse(reason, clock.instant()));
    }
}
