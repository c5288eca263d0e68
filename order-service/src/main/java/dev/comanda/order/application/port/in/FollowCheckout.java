package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Checkout;
import io.smallrye.mutiny.Uni;

/** Makes sure that a checkout became an order, even if the request that asked for it died on its way. */
public interface FollowCheckout {

    Uni<Void> follow(Checkout checkout);
}
