package dev.comanda.cart.application;

import static dev.comanda.cart.domain.Dishes.tiramisu;
import static dev.comanda.cart.domain.TestCarts.changed;
import static dev.comanda.cart.domain.TestCarts.checkedOut;
import static dev.comanda.cart.domain.TestCarts.pricing;
import static dev.comanda.cart.domain.TestCoupons.five;
import static dev.comanda.cart.domain.TestCoupons.limited;
import static dev.comanda.cart.domain.TestCoupons.limitedForEach;
import static dev.comanda.cart.domain.TestCoupons.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponUser;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.Pricing;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of {@link Carts}. Tests share one database, so each uses its own customer and coupon. */
public abstract class CartsContract {

    private final UUID orderId = UUID.randomUUID();
    private final String customer = "guest-" + UUID.randomUUID();
    private final Coupon coupon = named(limited(five(), 1), "ONCE-" + UUID.randomUUID());
    private final Coupon each = named(limitedForEach(five(), 1), "EACH-" + UUID.randomUUID());
    private final Cart begun = changed(Cart.empty(UUID.randomUUID(), customer)
            .add(Dishes.pizza(), List.of(Dishes.LARGE, Dishes.OLIVES), 2, UUID.randomUUID()));

    protected abstract Carts carts();

    protected abstract Coupons coupons();

    /** How many checkout events of this cart were stored. */
    protected abstract int checkoutEvents(UUID cartId);

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    public void a_saved_cart_is_found_unchanged() {
        save(begun);

        assertThat(await(() -> carts().find(begun.id()))).contains(begun);
        assertThat(await(() -> carts().find(begun.id(), customer))).contains(begun);
        assertThat(await(() -> carts().current(customer))).contains(begun);
    }

    @Test
    public void a_saved_change_replaces_the_previous_state() {
        save(begun);
        Cart grown = changed(begun.add(tiramisu(), List.of(), 1, UUID.randomUUID()));

        save(grown);

        assertThat(find(begun)).isEqualTo(grown);
    }

    @Test
    public void a_cart_of_another_customer_is_not_found() {
        save(begun);

        assertThat(await(() -> carts().find(begun.id(), "somebody else"))).isEmpty();
        assertThat(await(() -> carts().current("somebody else"))).isEmpty();
        assertThat(await(() -> carts().find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    public void the_second_of_two_changes_of_one_version_is_stale() {
        save(begun);
        Cart one = changed(begun.add(tiramisu(), List.of(), 1, UUID.randomUUID()));
        Cart other = changed(begun.add(tiramisu(), List.of(), 2, UUID.randomUUID()));
        save(one);

        assertThatThrownBy(() -> save(other)).isInstanceOf(StaleCart.class);
        assertThat(find(begun)).isEqualTo(one);
    }

    @Test
    public void changing_a_cart_that_was_never_saved_is_stale() {
        Cart grown = changed(begun.add(tiramisu(), List.of(), 1, UUID.randomUUID()));

        assertThatThrownBy(() -> save(grown)).isInstanceOf(StaleCart.class);
        assertThat(await(() -> carts().find(begun.id()))).isEmpty();
    }

    @Test
    public void a_cart_is_created_once() {
        save(begun);

        assertThatThrownBy(() -> save(begun)).isInstanceOf(StaleCart.class);
    }

    @Test
    public void a_stale_change_can_be_decided_again_in_the_same_chain() {
        save(begun);
        Cart overtaking = changed(begun.add(tiramisu(), List.of(), 1, UUID.randomUUID()));
        Cart stale = changed(begun.add(tiramisu(), List.of(), 2, UUID.randomUUID()));
        save(overtaking);

        await(() -> carts().save(stale)
                .onFailure(StaleCart.class)
                .recoverWithUni(() -> carts().find(begun.id())
                        .map(found -> changed(found.orElseThrow().add(tiramisu(), List.of(), 2, UUID.randomUUID())))
                        .chain(carts()::save)));

        assertThat(find(begun).version()).isEqualTo(overtaking.version() + 1);
    }

    @Test
    public void a_second_open_cart_of_a_customer_is_stale() {
        save(begun);
        Cart second = changed(Cart.empty(UUID.randomUUID(), customer).add(tiramisu(), List.of(), 1, UUID.randomUUID()));

        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleCart.class);
        assertThat(await(() -> carts().find(second.id()))).isEmpty();
    }

    @Test
    public void a_checkout_saves_lock_reservation_and_event_together() {
        CheckoutDecision.CheckedOut checkout = checkOut(withCoupon());

        assertThat(find(begun)).isEqualTo(checkout.cart());
        assertThat(uses()).isEqualTo(1);
        assertThat(checkoutEvents(begun.id())).isEqualTo(1);
    }

    @Test
    public void a_checkout_without_a_use_left_changes_nothing() {
        checkOut(withCoupon());
        Cart late = changed(
                Cart.empty(UUID.randomUUID(), customer + "-late").add(tiramisu(), List.of(), 2, UUID.randomUUID()));
        save(late);
        Cart lateWithCoupon = changed(late.apply(coupon.code(), pricing(coupon)));
        save(lateWithCoupon);

        assertThatThrownBy(() -> saveCheckedOut(checkedOut(lateWithCoupon, pricing(coupon), UUID.randomUUID())))
                .isInstanceOf(StaleCart.class);

        assertThat(find(late)).isEqualTo(lateWithCoupon);
        assertThat(checkoutEvents(late.id())).isZero();
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    public void a_stale_checkout_reserves_nothing_and_stores_no_event() {
        Cart cart = withCoupon();
        save(changed(cart.add(tiramisu(), List.of(), 1, UUID.randomUUID())));

        assertThatThrownBy(() -> saveCheckedOut(checkedOut(cart, pricing(coupon), orderId)))
                .isInstanceOf(StaleCart.class);

        assertThat(uses()).isZero();
        assertThat(checkoutEvents(begun.id())).isZero();
    }

    @Test
    public void an_unpaid_end_reopens_the_cart_and_releases_the_coupon_once() {
        Cart locked = checkOut(withCoupon()).cart();
        Cart open = locked.reopen(orderId).orElseThrow();

        await(() -> carts().saveReopened(open, orderId));

        assertThat(find(begun)).isEqualTo(open);
        assertThat(uses()).isZero();
        assertThatThrownBy(() -> await(() -> carts().saveReopened(open, orderId)))
                .isInstanceOf(StaleCart.class);
        assertThat(uses()).isZero();
    }

    @Test
    public void a_coupon_that_was_released_can_be_reserved_by_the_next_checkout() {
        Cart open = checkOut(withCoupon()).cart().reopen(orderId).orElseThrow();
        await(() -> carts().saveReopened(open, orderId));

        saveCheckedOut(checkedOut(open, pricing(coupon), UUID.randomUUID()));

        assertThat(uses()).isEqualTo(1);
        assertThat(checkoutEvents(begun.id())).isEqualTo(2);
    }

    @Test
    public void a_committed_use_can_be_released_once() {
        Cart closed = checkOut(withCoupon()).cart().close(orderId).orElseThrow();
        await(() -> carts().savePaid(closed, orderId));

        await(() -> carts().releaseCoupon(orderId));
        await(() -> carts().releaseCoupon(orderId));
        await(() -> carts().releaseCoupon(UUID.randomUUID()));

        assertThat(uses()).isZero();
        assertThat(find(begun)).isEqualTo(closed);
    }

    @Test
    public void a_payment_closes_the_cart_and_commits_the_use() {
        Cart locked = checkOut(withCoupon()).cart();
        Cart closed = locked.close(orderId).orElseThrow();

        await(() -> carts().savePaid(closed, orderId));

        assertThat(find(begun)).isEqualTo(closed);
        assertThat(await(() -> carts().current(customer))).isEmpty();
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    public void a_closed_cart_allows_a_new_one() {
        save(begun);
        Cart locked = checkedOut(begun, pricing(), orderId).cart();
        saveCheckedOut(checkedOut(begun, pricing(), orderId));
        await(() -> carts().savePaid(locked.close(orderId).orElseThrow(), orderId));
        Cart next = changed(Cart.empty(UUID.randomUUID(), customer).add(tiramisu(), List.of(), 1, UUID.randomUUID()));

        save(next);

        assertThat(await(() -> carts().current(customer))).contains(next);
    }

    @Test
    public void the_newest_closed_cart_is_found() {
        assertThat(await(() -> carts().lastClosed(customer))).isEmpty();
        Cart older = paid(new UUID(0x0197_0000_0000_7000L, begun.id().getLeastSignificantBits()));
        assertThat(await(() -> carts().lastClosed(customer))).contains(older);

        Cart newer = paid(new UUID(0x0198_0000_0000_7000L, begun.id().getLeastSignificantBits()));
        save(begun);

        assertThat(await(() -> carts().lastClosed(customer))).contains(newer);
        assertThat(await(() -> carts().lastClosed("another-" + customer))).isEmpty();
    }

    private Cart paid(UUID cartId) {
        UUID order = UUID.randomUUID();
        Cart open = changed(Cart.empty(cartId, customer).add(tiramisu(), List.of(), 1, UUID.randomUUID()));
        save(open);
        Cart locked = checkedOut(open, pricing(), order).cart();
        saveCheckedOut(checkedOut(open, pricing(), order));
        Cart closed = locked.close(order).orElseThrow();
        await(() -> carts().savePaid(closed, order));
        return closed;
    }

    @Test
    public void the_use_of_a_customer_is_counted_until_it_is_released() {
        Cart open = checkOut(withCoupon(each)).cart().reopen(orderId).orElseThrow();
        assertThat(usesByCustomer()).isEqualTo(1);

        await(() -> carts().saveReopened(open, orderId));
        await(() -> carts().releaseCoupon(orderId));

        assertThat(usesByCustomer()).isZero();
    }

    @Test
    public void a_customer_without_a_use_left_changes_nothing() {
        Cart locked = checkOut(withCoupon(each)).cart();
        await(() -> carts().savePaid(locked.close(orderId).orElseThrow(), orderId));
        Cart next = changed(Cart.empty(UUID.randomUUID(), customer).add(tiramisu(), List.of(), 2, UUID.randomUUID()));
        save(next);
        Cart nextWithCoupon = changed(next.apply(each.code(), pricingFor(each)));
        save(nextWithCoupon);

        assertThatThrownBy(() -> saveCheckedOut(checkedOut(nextWithCoupon, pricingFor(each), UUID.randomUUID())))
                .isInstanceOf(StaleCart.class);

        assertThat(find(next)).isEqualTo(nextWithCoupon);
        assertThat(usesByCustomer()).isEqualTo(1);
        assertThat(uses(each)).isEqualTo(1);
    }

    private Cart withCoupon() {
        return withCoupon(coupon);
    }

    private int usesByCustomer() {
        return await(() -> coupons().usesBy(customer, each.code()));
    }

    private static Pricing pricingFor(Coupon coupon) {
        Pricing pricing = pricing(coupon);
        return new Pricing(
                pricing.items(), pricing.coupon(), new CouponUser.SignedIn(0), pricing.zero(), pricing.now());
    }

    private Cart withCoupon(Coupon coupon) {
        await(() -> coupons().add(coupon));
        save(begun);
        Cart cart = changed(begun.apply(coupon.code(), pricingFor(coupon)));
        save(cart);
        return cart;
    }

    private CheckoutDecision.CheckedOut checkOut(Cart cart) {
        Pricing pricing = pricingFor(cart.coupon().orElseThrow().equals(each.code()) ? each : coupon);
        CheckoutDecision.CheckedOut decision = checkedOut(cart, pricing, orderId);
        saveCheckedOut(decision);
        return decision;
    }

    private void saveCheckedOut(CheckoutDecision.CheckedOut decision) {
        Cart cart = decision.cart();
        CartEvent.CartCheckedOut event =
                new CartEvent.CartCheckedOut(cart.id(), cart.customer(), cart.version(), decision.checkout());
        await(() -> carts().saveCheckedOut(cart, event));
    }

    private void save(Cart cart) {
        await(() -> carts().save(cart));
    }

    private Cart find(Cart cart) {
        return await(() -> carts().find(cart.id())).orElseThrow();
    }

    private int uses() {
        return uses(coupon);
    }

    private int uses(Coupon coupon) {
        Optional<Coupon> found = await(() -> coupons().find(coupon.code()));
        return found.orElseThrow().used();
    }
}
