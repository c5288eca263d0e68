package dev.comanda.cart.application;

import static dev.comanda.cart.domain.Dishes.euro;

import dev.comanda.cart.application.port.in.AddToCart;
import dev.comanda.cart.application.port.in.ApplyCoupon;
import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.in.ChangeLine;
import dev.comanda.cart.application.port.in.CheckOut;
import dev.comanda.cart.application.port.in.CreateCoupon;
import dev.comanda.cart.application.port.in.SettleCart;
import dev.comanda.cart.application.port.in.ValidateCoupon;
import dev.comanda.cart.application.port.in.ViewCart;
import dev.comanda.cart.application.port.out.CartPolicy;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.CheckoutRequest;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.MenuItem;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.cart.domain.TestCoupons;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** All use cases with in-memory ports, at noon of a day in June, with pizza and tiramisù on the menu. */
final class CartFixture {

    static final Customer GUEST = Customer.guest("guest-1");
    static final Customer OTHER = Customer.guest("guest-2");
    static final Customer ADA = Customer.signedIn("customer-ada");

    final InMemoryMenu menu = new InMemoryMenu();
    final InMemoryCoupons coupons = new InMemoryCoupons();
    final InMemoryCarts carts = new InMemoryCarts(coupons);

    private final CartPolicy policy = new CartPolicy(euro(50));
    private final PricingLoader pricingLoader =
            new PricingLoader(menu, coupons, policy, InstantSource.fixed(TestCoupons.NOW));

    CartFixture() {
        putOnTheMenu(Dishes.pizza());
        putOnTheMenu(Dishes.tiramisu());
    }

    AddToCart addToCart() {
        return addToCart(carts);
    }

    /** @param through the carts port of this use case */
    AddToCart addToCart(Carts through) {
        return new AddToCartService(through, pricingLoader, new CartUpdater(through), UUID::randomUUID);
    }

    ChangeLine changeLine() {
        return new ChangeLineService(pricingLoader, new CartUpdater(carts));
    }

    ApplyCoupon applyCoupon() {
        return new ApplyCouponService(pricingLoader, new CartUpdater(carts));
    }

    ValidateCoupon validateCoupon() {
        return new ValidateCouponService(carts, pricingLoader, UUID::randomUUID);
    }

    ViewCart viewCart() {
        return new ViewCartService(carts, pricingLoader);
    }

    CheckOut checkOut() {
        return checkOut(carts);
    }

    /** @param through the carts port of this use case */
    CheckOut checkOut(Carts through) {
        return new CheckOutService(through, pricingLoader, policy, UUID::randomUUID);
    }

    CreateCoupon createCoupon() {
        return new CreateCouponService(coupons, policy);
    }

    SettleCart settleCart() {
        return new SettleCartService(carts);
    }

    void putOnTheMenu(MenuItem item) {
        await(menu.update(item));
    }

    void addCoupon(Coupon coupon) {
        await(coupons.add(coupon));
    }

    /** Adds tiramisù at 6.50 EUR to the guest's cart. */
    PricedCart addTiramisu(int quantity) {
        return addTiramisu(GUEST, quantity);
    }

    PricedCart addTiramisu(Customer customer, int quantity) {
        return shown(addToCart().add(tiramisu(customer, quantity)));
    }

    static AddToCart.Command tiramisu(Customer customer, int quantity) {
        return new AddToCart.Command(
                customer, Optional.empty(), Dishes.tiramisu().id(), List.of(), quantity);
    }

    CheckoutDecision checkOut(PricedCart cart) {
        return checkOut(Customer.guest(cart.cart().customer()), cart);
    }

    CheckoutDecision checkOut(Customer customer, PricedCart cart) {
        return await(
                checkOut().checkOut(new CheckOut.Command(customer, cart.cart().id(), CheckoutRequest.atAnyTotal())));
    }

    /** Checks the cart out and returns the order id. */
    UUID orderOf(PricedCart cart) {
        if (checkOut(cart) instanceof CheckoutDecision.CheckedOut checkedOut) {
            return checkedOut.checkout().orderId();
        }
        throw new AssertionError("not checked out");
    }

    static CheckOut.Command command(PricedCart cart, CheckoutRequest request) {
        return new CheckOut.Command(
                Customer.guest(cart.cart().customer()), cart.cart().id(), request);
    }

    /** Calls a use case again on conflicts, as its callers do. */
    static <T> Uni<T> retried(Supplier<Uni<T>> useCase) {
        return Uni.createFrom()
                .<T>deferred(useCase::get)
                .onFailure(StaleCart.class)
                .retry()
                .atMost(5);
    }

    Optional<PricedCart> seen() {
        return await(viewCart().view(GUEST));
    }

    static <R extends Refusal> PricedCart shown(Uni<CartResult<R>> change) {
        return switch (await(change)) {
            case CartResult.Shown<R>(PricedCart cart) -> cart;
            case CartResult.Refused<R>(R refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    static <R extends Refusal> R refused(Uni<CartResult<R>> change) {
        return switch (await(change)) {
            case CartResult.Shown<R>(PricedCart cart) -> throw new AssertionError("not refused: " + cart);
            case CartResult.Refused<R>(R refusal) -> refusal;
        };
    }

    static <T> T await(Uni<T> work) {
        return work.await().indefinitely();
    }
}
