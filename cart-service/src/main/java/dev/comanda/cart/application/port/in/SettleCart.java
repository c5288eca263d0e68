package dev.comanda.cart.application.port.in;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Closes or reopens a cart when its order ends; events of other orders change nothing. */
public interface SettleCart {

    /** Closes the cart and commits the use of its coupon. */
    Uni<Void> orderPaid(UUID cartId, UUID orderId);

    /** Reopens the cart and releases the use of its coupon. */
    Uni<Void> orderEndedUnpaid(UUID cartId, UUID orderId);

    /** Releases the use of the coupon after the restaurant refused the order; the cart stays closed. */
    Uni<Void> orderRefused(UUID orderId);
}
