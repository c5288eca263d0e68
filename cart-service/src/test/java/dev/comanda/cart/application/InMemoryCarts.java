package dev.comanda.cart.application;

import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.CartState;
import dev.comanda.cart.domain.Checkout;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Carts and their events in memory. */
final class InMemoryCarts implements Carts {

    private final Map<UUID, Cart> carts = new HashMap<>();
    private final List<CartEvent> events = new ArrayList<>();
    private final InMemoryCoupons coupons;

    InMemoryCarts(InMemoryCoupons coupons) {
        this.coupons = coupons;
    }

    /** All stored events. */
    synchronized List<CartEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public Uni<Optional<Cart>> find(UUID cartId, String customer) {
        return one(cart -> cart.id().equals(cartId) && cart.customer().equals(customer));
    }

    @Override
    public Uni<Optional<Cart>> current(String customer) {
        return one(cart -> isCurrentOf(customer, cart));
    }

    @Override
    public Uni<Optional<Cart>> lastClosed(String customer) {
        return Uni.createFrom()
                .item(() -> carts.values().stream()
                        .filter(cart -> cart.customer().equals(customer) && cart.state() instanceof CartState.Closed)
                        .max(Comparator.comparing(cart -> cart.id().toString())));
    }

    @Override
    public Uni<Optional<Cart>> find(UUID cartId) {
        return one(cart -> cart.id().equals(cartId));
    }

    @Override
    public Uni<Void> save(Cart cart) {
        return Uni.createFrom().voidItem().invoke(() -> write(cart));
    }

    @Override
    public Uni<Void> saveCheckedOut(Cart cart, CartEvent.CartCheckedOut event) {
        return Uni.createFrom().voidItem().invoke(() -> checkOut(cart, event));
    }

    @Override
    public Uni<Void> savePaid(Cart cart, UUID orderId) {
        return save(cart);
    }

    @Override
    public Uni<Void> saveReopened(Cart cart, UUID orderId) {
        return save(cart).invoke(() -> coupons.release(orderId));
    }

    @Override
    public Uni<Void> releaseCoupon(UUID orderId) {
        return Uni.createFrom().voidItem().invoke(() -> coupons.release(orderId));
    }

    private synchronized void checkOut(Cart cart, CartEvent.CartCheckedOut event) {
        refuseStale(cart);
        Checkout checkout = event.checkout();
        checkout.coupon()
                .map(AppliedCoupon::code)
                .ifPresent(code -> coupons.reserve(code, event.customer(), checkout.orderId()));
        write(cart);
        events.add(event);
    }

    private synchronized void write(Cart cart) {
        refuseStale(cart);
        carts.put(cart.id(), cart);
    }

    private void refuseStale(Cart cart) {
        Optional<Cart> known = Optional.ofNullable(carts.get(cart.id()));
        boolean second = carts.values().stream()
                .anyMatch(other -> !other.id().equals(cart.id()) && isCurrentOf(cart.customer(), other));
        if (known.map(Cart::version).orElse(0L) != cart.version() - 1 || second) {
            throw new StaleCart("cart %s has changed".formatted(cart.id()));
        }
    }

    private synchronized Uni<Optional<Cart>> one(Predicate<Cart> wanted) {
        return Uni.createFrom().item(carts.values().stream().filter(wanted).findFirst());
    }

    private static boolean isCurrentOf(String customer, Cart cart) {
        return cart.customer().equals(customer) && !(cart.state() instanceof CartState.Closed);
    }
}
