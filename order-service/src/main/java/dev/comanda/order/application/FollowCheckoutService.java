package dev.comanda.order.application;

import dev.comanda.order.application.port.in.FollowCheckout;
import dev.comanda.order.application.port.out.HouseRules;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.Order;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Has no retry of its own: a lost race fails the event's transaction, and the whole event is taken anew. */
@ApplicationScoped
class FollowCheckoutService implements FollowCheckout {

    private final Orders orders;
    private final HouseRules rules;
    private final InstantSource clock;

    FollowCheckoutService(Orders orders, HouseRules rules, InstantSource clock) {
        this.orders = orders;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Uni<Void> follow(Checkout checkout) {
        return orders.find(checkout.orderId())
                .chain(known -> known.map(order -> Uni.createFrom().voidItem()).orElseGet(() -> create(checkout)));
    }

    private Uni<Void> create(Checkout checkout) {
        return orders.add(Order.place(checkout, rules.windowOf(checkout.basket()), clock.instant()), Optional.empty());
    }
}
