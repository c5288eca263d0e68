package dev.comanda.order.application;

import dev.comanda.order.application.port.in.CancelOrder;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Cancellation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CancelOrderService implements CancelOrder {

    private static final String BY_GUEST = "cancelled by the guest";

    private final Orders orders;
    private final InstantSource clock;

    CancelOrderService(Orders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Cancellation>> cancel(UUID orderId, String customer) {
        return Retries.whenStale(() -> orders.find(orderId, customer)
                .map(found -> found.map(order -> order.cancel(BY_GUEST, clock.instant())))
                .call(decision -> decision.map(this::save)
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> save(Cancellation cancellation) {
        return switch (cancellation) {
            case Cancellation.Cancelled cancelled -> orders.save(cancelled.order(), cancelled.event());
            case Cancellation.AlreadyCancelled already -> Uni.createFrom().voidItem();
            case Cancellation.IllegalTransition illegal -> Uni.createFrom().voidItem();
        };
    }
}
