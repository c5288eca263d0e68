package dev.comanda.order.application;

import dev.comanda.order.application.port.in.CreateMissingOrder;
import dev.comanda.order.application.port.out.OrderPolicy;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.Order;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

@ApplicationScoped
class CreateMissingOrderService implements CreateMissingOrder {

    private final Orders orders;
    private final OrderPolicy policy;
    private final InstantSource clock;

    CreateMissingOrderService(Orders orders, OrderPolicy policy, InstantSource clock) {
        this.orders = orders;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Uni<Void> createIfMissing(Checkout checkout) {
        return orders.find(checkout.orderId())
                .chain(known -> known.map(order -> Uni.createFrom().voidItem()).orElseGet(() -> create(checkout)));
    }

    private Uni<Void> create(Checkout checkout) {
        return orders.add(
                Order.place(checkout, policy.paymentWindow(checkout.basket()), clock.instant()), Optional.empty());
    }
}
