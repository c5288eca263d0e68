package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.payment.application.port.in.FollowOrder;
import dev.comanda.payment.domain.FollowedOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

@ApplicationScoped
class PostgresFollowedOrders implements FollowOrder {

    private final FollowedOrderRows rows;
    private final InstantSource clock;

    PostgresFollowedOrders(FollowedOrderRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Uni<Void> follow(FollowedOrder order) {
        return Sessions.withTransaction(() -> rows.upsert(order, clock.instant()));
    }
}
