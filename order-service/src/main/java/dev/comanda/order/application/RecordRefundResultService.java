package dev.comanda.order.application;

import dev.comanda.order.application.port.in.RecordRefundResult;
import dev.comanda.order.domain.RefundResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

@ApplicationScoped
class RecordRefundResultService implements RecordRefundResult {

    private final OrderChanges changes;
    private final InstantSource clock;

    RecordRefundResultService(OrderChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Uni<Void> record(UUID orderId, RefundResult result) {
        return changes.change(orderId, order -> order.recordRefund(result, clock.instant()))
                .replaceWithVoid();
    }
}
