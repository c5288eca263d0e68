package dev.comanda.order.application;

import dev.comanda.order.application.port.in.ExpireOrder;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.OrderEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Has no retry of its own: a lost race fails the event's transaction, and the whole event is taken anew. */
@ApplicationScoped
class ExpireOrderService implements ExpireOrder {

    private final Orders orders;
    private final InstantSource clock;

    ExpireOrderService(Orders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Uni<Void> expire(UUID orderId) {
        return orders.find(orderId)
                .map(found -> found.flatMap(order -> order.expire(clock.instant())))
                .chain(expired ->
                        expired.map(this::save).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> save(OrderEvent.OrderExpired event) {
        return orders.save(event.order(), event);
    }
}
