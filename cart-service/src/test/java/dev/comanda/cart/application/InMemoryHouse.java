package dev.comanda.cart.application;

import static dev.comanda.cart.domain.Dishes.euro;

import dev.comanda.cart.application.port.in.AddToCart;
import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.in.ChangeLine;
import dev.comanda.cart.application.port.in.CheckOut;
import dev.comanda.cart.application.port.in.ChooseCoupon;
import dev.comanda.cart.application.port.in.CreateCoupon;
import dev.comanda.cart.application.port.in.SettleCart;
import dev.comanda.cart.application.port.in.ValidateCoupon;
import dev.comanda.cart.application.port.in.ViewCart;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.HouseRules;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.MenuItem;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.money.Money;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All use cases over stores in memory, at noon of a day in June, with pizza and tiramisù on the menu. */
final class InMemoryHouse {

    static final Customer GUEST = Customer.guest("guest-1");
    static final Customer OTHER = Customer.guest("guest-2");
    static final Customer ADA = Customer.signedIn("customer-ada");

    final InMemoryMenu menu = new InMemoryMenu();
    final InMemoryCoupons coupons = new InMemoryCoupons();
    final InMemoryCarts carts = new InMemoryCarts(coupons);

    private final HouseRules rules = new HouseRules(euro(50));
    private final Pricings pricings = new Pricings(menu, coupons, rules, InstantSource.fixed(TestCoupons.NOW));

    InMemoryHouse() {
        serve(Dishes.pizza());
        serve(Dishes.tiramisu());
    }

    AddToCart addToCart() {
        return addToCart(carts);
    }

    /** @param through the carts as this use case sees them */
    AddToCart addToCart(Carts through) {
        return new AddToCartService(through, pricings, new CartEditing(through), UUID::randomUUID);
    }

    ChangeLine changeLine() {
        return new ChangeLineService(carts, pricings, new CartEditing(carts));
    }

    ChooseCoupon chooseCoupon() {
        return new ChooseCouponService(carts, pricings, new CartEditing(carts));
    }

    ValidateCoupon validateCoupon() {
        return new ValidateCouponService(carts, pricings, UUID::randomUUID);
    }

    ViewCart viewCart() {
        return new ViewCartService(carts, pricings);
    }

    CheckOut checkOut() {
        return checkOut(carts);
    }

    /** @param through the carts as this use case sees them */
    CheckOut checkOut(Carts through) {
        return new CheckOutService(through, pricings, rules, UUID::randomUUID);
    }

    CreateCoupon createCoupon() {
        return new CreateCouponService(coupons, rules);
    }

    SettleCart settleCart() {
        return new SettleCartService(carts);
    }

    void serve(MenuItem item) {
        await(menu.take(item));
    }

    void give(Coupon coupon) {
        await(coupons.add(coupon));
    }

    /** The guest's cart after so many tiramisù at 6.50 EUR were put into it. */
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
                checkOut().checkOut(new CheckOut.Command(customer, cart.cart().id(), Optional.empty())));
    }

    /** The order that the guest's cart waits for from now on. */
    UUID orderOf(PricedCart cart) {
        if (checkOut(cart) instanceof CheckoutDecision.CheckedOut checkedOut) {
            return checkedOut.checkout().orderId();
        }
        throw new AssertionError("not checked out");
    }

    static CheckOut.Command command(PricedCart cart, Optional<Money> expectedTotal) {
        return new CheckOut.Command(
                Customer.guest(cart.cart().customer()), cart.cart().id(), expectedTotal);
    }

    Optional<PricedCart> seen() {
        return await(viewCart().view(GUEST));
    }

    static PricedCart shown(Uni<CartResult> change) {
        return switch (await(change)) {
            case CartResult.Shown(PricedCart cart) -> cart;
            case CartResult.Refused(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    static Refusal refused(Uni<CartResult> change) {
        return switch (await(change)) {
            case CartResult.Shown(PricedCart cart) -> throw new AssertionError("not refused: " + cart);
            case CartResult.Refused(Refusal refusal) -> refusal;
        };
    }

    static <T> T await(Uni<T> work) {
        return work.await().indefinitely();
    }
}
