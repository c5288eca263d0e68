package dev.comanda.order.application;

import dev.comanda.order.application.port.in.FollowRefund;
import dev.comanda.order.domain.RefundProgress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Has no retry of its own: a lost race fails the event's transaction, and the whole event is taken anew. */
@ApplicationScoped
class FollowRefundService implements FollowRefund {

    private final OrderChanges changes;
    private final InstantSource clock;

    FollowRefundService(OrderChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Uni<Void> follow(UUID orderId, RefundProgress progress) {
        return changes.change(orderId, order -> order.refunded(progress, clock.instant()))
                .replaceWithVoid();
    }
}
