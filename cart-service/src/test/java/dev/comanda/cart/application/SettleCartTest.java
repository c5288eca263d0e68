package dev.comanda.cart.application;

import static dev.comanda.cart.application.InMemoryHouse.GUEST;
import static dev.comanda.cart.application.InMemoryHouse.await;
import static dev.comanda.cart.application.InMemoryHouse.shown;
import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.domain.CartState;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.TestCoupons;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleCartTest {

    private final InMemoryHouse house = new InMemoryHouse();
    private UUID cartId;
    private UUID orderId;

    @BeforeEach
    void check_out_with_a_coupon() {
        house.give(TestCoupons.limited(TestCoupons.five(), 1));
        house.addTiramisu(2);
        PricedCart cart = shown(house.chooseCoupon().apply(GUEST, "FIVE"));
        cartId = cart.cart().id();
        orderId = house.orderOf(cart);
    }

    @Test
    void a_paid_order_closes_the_cart_and_keeps_the_use_of_the_coupon() {
        await(house.settleCart().orderPaid(cartId, orderId));

        assertThat(state())
                .isInstanceOfSatisfying(
                        CartState.Closed.class,
                        paid -> assertThat(paid.checkout().orderId()).isEqualTo(orderId));
        assertThat(house.seen()).isEmpty();
        assertThat(uses()).contains(1);
    }

    @Test
    void an_order_that_ended_unpaid_opens_the_cart_and_releases_the_coupon() {
        await(house.settleCart().orderEndedUnpaid(cartId, orderId));

        assertThat(state()).isEqualTo(new CartState.Open());
        assertThat(uses()).contains(0);
        assertThat(house.seen().map(PricedCart::total)).contains(euro(800));
    }

    @Test
    void the_first_end_counts_and_every_later_one_changes_nothing() {
        await(house.settleCart().orderEndedUnpaid(cartId, orderId));
        await(house.settleCart().orderEndedUnpaid(cartId, orderId));
        await(house.settleCart().orderPaid(cartId, orderId));

        assertThat(state()).isEqualTo(new CartState.Open());
        assertThat(uses()).contains(0);
    }

    @Test
    void a_paid_order_that_is_cancelled_later_does_not_release() {
        await(house.settleCart().orderPaid(cartId, orderId));
        await(house.settleCart().orderEndedUnpaid(cartId, orderId));

        assertThat(state())
                .isInstanceOfSatisfying(
                        CartState.Closed.class,
                        paid -> assertThat(paid.checkout().orderId()).isEqualTo(orderId));
        assertThat(uses()).contains(1);
    }

    @Test
    void a_paid_order_that_the_restaurant_refuses_gives_the_coupon_back_once() {
        await(house.settleCart().orderPaid(cartId, orderId));

        await(house.settleCart().orderRefused(orderId));
        await(house.settleCart().orderRefused(orderId));

        assertThat(state()).isInstanceOf(CartState.Closed.class);
        assertThat(uses()).contains(0);
    }

    @Test
    void the_end_of_an_earlier_order_does_not_touch_the_present_one() {
        await(house.settleCart().orderEndedUnpaid(cartId, orderId));
        UUID second = house.orderOf(house.seen().orElseThrow());

        await(house.settleCart().orderEndedUnpaid(cartId, orderId));

        assertThat(state())
                .isInstanceOfSatisfying(
                        CartState.Locked.class,
                        locked -> assertThat(locked.checkout().orderId()).isEqualTo(second));
        assertThat(uses()).contains(1);
    }

    @Test
    void an_order_of_an_unknown_cart_changes_nothing() {
        await(house.settleCart().orderPaid(UUID.randomUUID(), orderId));

        assertThat(state()).isInstanceOf(CartState.Locked.class);
    }

    private CartState state() {
        return await(house.carts.find(cartId)).orElseThrow().state();
    }

    private Optional<Integer> uses() {
        return await(house.coupons.find("FIVE")).map(Coupon::used);
    }
}
