package dev.comanda.cart.adapter.out.kafka;

import static dev.comanda.cart.domain.Dishes.pizza;
import static dev.comanda.cart.domain.TestCarts.changed;
import static dev.comanda.cart.domain.TestCarts.checkedOut;
import static dev.comanda.cart.domain.TestCarts.lockedCart;
import static dev.comanda.cart.domain.TestCarts.pricing;
import static dev.comanda.cart.domain.TestCarts.tiramisuCart;

import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.CartState;
import dev.comanda.cart.domain.Checkout;
import dev.comanda.cart.domain.ChosenOption;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every event type, for all kinds of carts; one event per cart. */
final class CartEvents {

    private static final Instant EXACT = Instant.parse("2026-12-31T23:59:59.999999999Z");

    private CartEvents() {}

    static Stream<CartEvent> all() {
        return Stream.of(eventOf(lockedCart(UUID.randomUUID())), eventOf(withCoupon()), largest());
    }

    private static Cart withCoupon() {
        Cart cart = changed(tiramisuCart(3).add(pizza(), List.of(Dishes.LARGE), 1, UUID.randomUUID()));
        Cart cheaper = changed(cart.apply("SAVE10", pricing(TestCoupons.save10())));
        return checkedOut(cheaper, pricing(TestCoupons.save10()), UUID.randomUUID())
                .cart();
    }

    private static CartEvent eventOf(Cart cart) {
        if (cart.state() instanceof CartState.Locked(Checkout checkout)) {
            return new CartEvent.CartCheckedOut(cart.id(), cart.customer(), cart.version(), checkout);
        }
        throw new AssertionError("not checked out: " + cart);
    }

    /** The largest possible cart, with a zero total, in another currency. */
    private static CartEvent largest() {
        Money most = Money.of(99_999_999, "JPY");
        Money nothing = Money.of(0, "JPY");
        List<ChosenOption> options = IntStream.range(0, 20)
                .mapToObj(i -> new ChosenOption(new UUID(1, i), "\"Ü\" & \uD83C\uDF55 " + i, nothing))
                .toList();
        List<Checkout.Line> lines = IntStream.range(0, Cart.MAX_LINES)
                .mapToObj(i -> new Checkout.Line(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "水",
                        options,
                        Cart.MAX_QUANTITY,
                        most,
                        most.times(Cart.MAX_QUANTITY),
                        most.times(Cart.MAX_QUANTITY)))
                .toList();
        Money all = most.times((long) Cart.MAX_QUANTITY * Cart.MAX_LINES);
        Optional<AppliedCoupon> coupon = Optional.of(new AppliedCoupon("Ä", "100%"));
        Checkout checkout = new Checkout(UUID.randomUUID(), lines, coupon, all, all, nothing, EXACT);
        return new CartEvent.CartCheckedOut(UUID.randomUUID(), "x", Long.MAX_VALUE, checkout);
    }
}
