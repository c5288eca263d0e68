package dev.comanda.cart.application.port.out;

import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** All carts. Each write fails with {@link StaleCart} if the cart has changed since it was loaded. */
public interface Carts {

    /** The customer's cart with this id, in any state. */
    Uni<Optional<Cart>> find(UUID cartId, String customer);

    /** The customer's cart that is not closed; there is at most one. */
    Uni<Optional<Cart>> current(String customer);

    /** The newest of the customer's closed carts. */
    Uni<Optional<Cart>> lastClosed(String customer);

    /** Finds the cart of any customer. */
    Uni<Optional<Cart>> find(UUID cartId);

    Uni<Void> save(Cart cart);

    /**
     * Saves the locked cart, reserves one use of its coupon for the order and stores the event, atomically. Fails also if
     * the coupon was ended or has no use left for this customer.
     */
    Uni<Void> saveCheckedOut(Cart cart, CartEvent.CartCheckedOut event);

    /** Saves the closed cart and commits the use of the order's coupon. */
    Uni<Void> savePaid(Cart cart, UUID orderId);

    /** Saves the reopened cart and releases the use of the order's coupon, once. */
    Uni<Void> saveReopened(Cart cart, UUID orderId);

    /** Releases the use of the order's coupon, once, even if it was committed. */
    Uni<Void> releaseCoupon(UUID orderId);
}
