package dev.comanda.cart.application;

import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Carts with concurrent changes: just before each of the next few saves, or right after the first read. */
final class ConcurrentlyChangedCarts implements Carts {

    private final Carts carts;
    private final Runnable otherChange;
    private int times;
    private int reads;

    /** @param times how many saves conflict before one succeeds */
    ConcurrentlyChangedCarts(Carts carts, int times, Runnable otherChange) {
        this.carts = carts;
        this.times = times;
        this.otherChange = otherChange;
    }

    /** Makes the other change right after the first read of a cart. */
    static ConcurrentlyChangedCarts onceRead(Carts carts, Runnable otherChange) {
        var overtaken = new ConcurrentlyChangedCarts(carts, 0, otherChange);
        overtaken.reads = 1;
        return overtaken;
    }

    @Override
    public Uni<Optional<Cart>> find(UUID cartId, String customer) {
        return carts.find(cartId, customer).invoke(this::haveRead);
    }

    @Override
    public Uni<Optional<Cart>> current(String customer) {
        return carts.current(customer);
    }

    @Override
    public Uni<Optional<Cart>> lastClosed(String customer) {
        return carts.lastClosed(customer);
    }

    @Override
    public Uni<Optional<Cart>> find(UUID cartId) {
        return carts.find(cartId);
    }

    @Override
    public Uni<Void> save(Cart cart) {
        return overtaken().chain(() -> carts.save(cart));
    }

    @Override
    public Uni<Void> saveCheckedOut(Cart cart, CartEvent.CartCheckedOut event) {
        return overtaken().chain(() -> carts.saveCheckedOut(cart, event));
    }

    @Override
    public Uni<Void> savePaid(Cart cart, UUID orderId) {
        return overtaken().chain(() -> carts.savePaid(cart, orderId));
    }

    @Override
    public Uni<Void> saveReopened(Cart cart, UUID orderId) {
        return overtaken().chain(() -> carts.saveReopened(cart, orderId));
    }

    @Override
    public Uni<Void> releaseCoupon(UUID orderId) {
        return carts.releaseCoupon(orderId);
    }

    private void haveRead() {
        if (reads > 0) {
            reads--;
            otherChange.run();
        }
    }

    private Uni<Void> overtaken() {
        if (times == 0) {
            return Uni.createFrom().voidItem();
        }
        times--;
        otherChange.run();
        return Uni.createFrom().failure(new StaleCart("overtaken"));
    }
}
