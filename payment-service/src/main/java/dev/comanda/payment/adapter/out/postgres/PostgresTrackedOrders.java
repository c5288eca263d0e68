package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.payment.application.port.in.reconciliation.TrackOrder;
import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

@ApplicationScoped
class PostgresTrackedOrders implements TrackOrder {

    private final TrackedOrderRows rows;
    private final InstantSource clock;

    PostgresTrackedOrders(TrackedOrderRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Uni<Void> track(TrackedOrder order) {
        return Sessions.withTransaction(() -> rows.upsert(order, clock.instant()));
    }
}
