package dev.comanda.cart.application;

import static dev.comanda.cart.application.CartFixture.GUEST;
import static dev.comanda.cart.application.CartFixture.await;
import static dev.comanda.cart.application.CartFixture.refused;
import static dev.comanda.cart.application.CartFixture.shown;
import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.domain.CartState;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.cart.domain.TestCoupons;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleCartTest {

    private final CartFixture fixture = new CartFixture();
    private UUID cartId;
    private UUID orderId;

    @BeforeEach
    void check_out_with_a_coupon() {
        fixture.addCoupon(TestCoupons.limited(TestCoupons.five(), 1));
        fixture.addTiramisu(2);
        PricedCart cart = shown(fixture.applyCoupon().apply(GUEST, "FIVE"));
        cartId = cart.cart().id();
        orderId = fixture.orderOf(cart);
    }

    @Test
    void a_paid_order_closes_the_cart_and_keeps_the_use_of_the_coupon() {
        await(fixture.settleCart().orderPaid(cartId, orderId));

        assertThat(state())
                .isInstanceOfSatisfying(
                        CartState.Closed.class,
                        paid -> assertThat(paid.checkout().orderId()).isEqualTo(orderId));
        assertThat(fixture.seen()).isEmpty();
        assertThat(uses()).contains(1);
    }

    @Test
    void the_coupon_of_a_closed_cart_can_not_be_changed() {
        await(fixture.settleCart().orderPaid(cartId, orderId));

        assertThat(refused(fixture.applyCoupon().apply(GUEST, "FIVE"))).isEqualTo(new Refusal.CartClosed(orderId));
        assertThat(refused(fixture.applyCoupon().remove(GUEST))).isEqualTo(new Refusal.CartClosed(orderId));
    }

    @Test
    void an_order_that_ended_unpaid_reopens_the_cart_and_releases_the_coupon() {
        await(fixture.settleCart().orderEndedUnpaid(cartId, orderId));

        assertThat(state()).isEqualTo(new CartState.Open());
        assertThat(uses()).contains(0);
        assertThat(fixture.seen().map(PricedCart::total)).contains(euro(800));
    }

    @Test
    void only_the_first_end_of_an_order_takes_effect() {
        await(fixture.settleCart().orderEndedUnpaid(cartId, orderId));
        await(fixture.settleCart().orderEndedUnpaid(cartId, orderId));
        await(fixture.settleCart().orderPaid(cartId, orderId));

        assertThat(state()).isEqualTo(new CartState.Open());
        assertThat(uses()).contains(0);
    }

    @Test
    void a_paid_order_that_is_cancelled_later_does_not_release() {
        await(fixture.settleCart().orderPaid(cartId, orderId));
        await(fixture.settleCart().orderEndedUnpaid(cartId, orderId));

        assertThat(state())
                .isInstanceOfSatisfying(
                        CartState.Closed.class,
                        paid -> assertThat(paid.checkout().orderId()).isEqualTo(orderId));
        assertThat(uses()).contains(1);
    }

    @Test
    void a_paid_order_refused_by_the_restaurant_releases_the_coupon_once() {
        await(fixture.settleCart().orderPaid(cartId, orderId));

        await(fixture.settleCart().orderRefused(orderId));
        await(fixture.settleCart().orderRefused(orderId));

        assertThat(state()).isInstanceOf(CartState.Closed.class);
        assertThat(uses()).contains(0);
    }

    @Test
    void the_end_of_an_earlier_order_does_not_affect_the_current_one() {
        await(fixture.settleCart().orderEndedUnpaid(cartId, orderId));
        UUID second = fixture.orderOf(fixture.seen().orElseThrow());

        await(fixture.settleCart().orderEndedUnpaid(cartId, orderId));

        assertThat(state())
                .isInstanceOfSatisfying(
                        CartState.Locked.class,
                        locked -> assertThat(locked.checkout().orderId()).isEqualTo(second));
        assertThat(uses()).contains(1);
    }

    @Test
    void an_order_of_an_unknown_cart_changes_nothing() {
        await(fixture.settleCart().orderPaid(UUID.randomUUID(), orderId));

        assertThat(state()).isInstanceOf(CartState.Locked.class);
    }

    private CartState state() {
        return await(fixture.carts.find(cartId)).orElseThrow().state();
    }

    private Optional<Integer> uses() {
        return await(fixture.coupons.find("FIVE")).map(Coupon::used);
    }
}
