package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.Dishes.pizza;
import static dev.comanda.cart.domain.Dishes.tiramisu;
import static dev.comanda.cart.domain.TestCoupons.NOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carts and pricings for tests. */
public final class TestCarts {

    /** The only line of {@link #tiramisuCart}. */
    public static final UUID LINE = new UUID(3, 3);

    private TestCarts() {}

    /** A new cart that holds only tiramisù, at 6.50 EUR each. */
    public static Cart tiramisuCart(int quantity) {
        return changed(Cart.empty(UUID.randomUUID(), "guest").add(tiramisu(), List.of(), quantity, LINE));
    }

    /** Two tiramisù, 13.00 EUR in all, checked out for {@code orderId}. */
    public static Cart lockedCart(UUID orderId) {
        return checkedOut(tiramisuCart(2), pricing(), orderId).cart();
    }

    public static CheckoutDecision.CheckedOut checkedOut(Cart cart, Pricing pricing, UUID orderId) {
        CheckoutDecision decision =
                new CheckoutRules(euro(50)).decide(cart, pricing, CheckoutRequest.atAnyTotal(), orderId);
        if (decision instanceof CheckoutDecision.CheckedOut checkedOut) {
            return checkedOut;
        }
        throw new AssertionError("not checked out: " + decision);
    }

    /** The changed cart. */
    public static <R extends Refusal> Cart changed(CartChange<R> change) {
        return switch (change) {
            case CartChange.Changed<R>(Cart cart) -> cart;
            case CartChange.Refused<R>(R refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    /** Why the cart was not changed. */
    public static <R extends Refusal> R refused(CartChange<R> change) {
        return switch (change) {
            case CartChange.Changed<R>(Cart cart) -> throw new AssertionError("changed: " + cart);
            case CartChange.Refused<R>(R refusal) -> refusal;
        };
    }

    /** The small menu of {@link Dishes}, without a coupon. */
    public static Pricing pricing() {
        return pricing(pizza(), tiramisu());
    }

    public static Pricing pricing(MenuItem... items) {
        return new Pricing(byId(items), Optional.empty(), new CouponUser.Anonymous(), euro(0), NOW);
    }

    /** The small menu with a coupon. */
    public static Pricing pricing(Coupon coupon) {
        return pricing(Optional.of(coupon), pizza(), tiramisu());
    }

    public static Pricing pricing(Optional<Coupon> coupon, MenuItem... items) {
        return new Pricing(byId(items), coupon, new CouponUser.Anonymous(), euro(0), NOW);
    }

    private static Map<UUID, MenuItem> byId(MenuItem... items) {
        return Stream.of(items).collect(Collectors.toMap(MenuItem::id, Function.identity()));
    }
}
