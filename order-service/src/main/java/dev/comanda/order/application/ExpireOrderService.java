package dev.comanda.order.application;

import dev.comanda.order.application.port.in.ExpireOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

@ApplicationScoped
class ExpireOrderService implements ExpireOrder {

    private final OrderChanges changes;
    private final InstantSource clock;

    ExpireOrderService(OrderChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Uni<Void> expire(UUID orderId) {
        return changes.change(orderId, order -> order.expire(clock.instant())).replaceWithVoid();
    }
}
