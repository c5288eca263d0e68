package dev.comanda.cart.application.port.in;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Follows the end of the order that a cart waits for; anything that doesn't fit changes nothing. */
public interface SettleCart {

    /** Closes the cart and makes the coupon's reservation final. */
    Uni<Void> orderPaid(UUID cartId, UUID orderId);

    /** Opens the cart again and gives the coupon back. */
    Uni<Void> orderEndedUnpaid(UUID cartId, UUID orderId);

    /** Gives the coupon back, as the restaurant does not make what was paid; the cart stays closed. */
    Uni<Void> orderRefused(UUID orderId);
}
