package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.LARGE;
import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.Dishes.pizza;
import static dev.comanda.cart.domain.Dishes.tiramisu;
import static dev.comanda.cart.domain.TestCarts.changed;
import static dev.comanda.cart.domain.TestCarts.checkedOut;
import static dev.comanda.cart.domain.TestCarts.pricing;
import static dev.comanda.cart.domain.TestCarts.tiramisuCart;
import static dev.comanda.cart.domain.TestCoupons.five;
import static dev.comanda.cart.domain.TestCoupons.from;
import static dev.comanda.cart.domain.TestCoupons.limited;
import static dev.comanda.cart.domain.TestCoupons.used;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PricingTest {

    @Test
    void a_cart_costs_the_sum_of_its_lines() {
        Cart cart = changed(tiramisuCart(2).add(pizza(), List.of(LARGE), 3, UUID.randomUUID()));

        PricedCart priced = pricing().price(cart);

        assertThat(priced.lines()).extracting(PricedCart.PricedLine::lineTotal).containsExactly(euro(1300), euro(3750));
        assertThat(priced.subtotal()).isEqualTo(euro(5050));
        assertThat(priced.discount()).isEqualTo(euro(0));
        assertThat(priced.total()).isEqualTo(euro(5050));
    }

    @Test
    void an_empty_cart_costs_nothing() {
        assertThat(pricing().price(Cart.empty(UUID.randomUUID(), "guest")).total())
                .isEqualTo(euro(0));
    }

    @Test
    void a_cart_is_priced_at_current_prices() {
        PricedCart priced =
                pricing(Dishes.changed(tiramisu(), euro(700), true, false)).price(tiramisuCart(2));

        assertThat(priced.total()).isEqualTo(euro(1400));
        assertThat(priced.lines().getFirst().priceChanged()).isTrue();
    }

    @Test
    void an_unavailable_line_is_shown_at_its_last_price() {
        PricedCart priced =
                pricing(Dishes.changed(tiramisu(), euro(700), false, false)).price(tiramisuCart(2));

        assertThat(priced.lines().getFirst().available()).isFalse();
        assertThat(priced.total()).isEqualTo(euro(1300));
        assertThat(pricing(pizza()).price(tiramisuCart(2)).lines().getFirst().available())
                .isFalse();
    }

    @Test
    void a_valid_coupon_is_deducted() {
        PricedCart priced = pricing(five()).price(with(five(), tiramisuCart(2)));

        assertThat(priced.discount()).isEqualTo(euro(500));
        assertThat(priced.total()).isEqualTo(euro(800));
        assertThat(priced.coupon()).contains(new AppliedCoupon("FIVE", "5.00 EUR"));
        assertThat(priced.refusedCoupon()).isEmpty();
    }

    @Test
    void a_coupon_that_is_no_longer_valid_is_shown_without_a_discount() {
        Coupon dearer = from(five(), euro(5000));

        PricedCart priced = pricing(dearer).price(with(five(), tiramisuCart(2)));

        assertThat(priced.discount()).isEqualTo(euro(0));
        assertThat(priced.total()).isEqualTo(euro(1300));
        assertThat(priced.coupon()).contains(new AppliedCoupon("FIVE", "5.00 EUR"));
        assertThat(priced.refusedCoupon()).contains(CouponReason.MINIMUM_NOT_MET);
    }

    @Test
    void an_unknown_coupon_gives_no_discount() {
        PricedCart priced = pricing().price(with(five(), tiramisuCart(2)));

        assertThat(priced.coupon()).isEmpty();
        assertThat(priced.refusedCoupon()).contains(CouponReason.UNKNOWN);
    }

    @Test
    void a_locked_cart_keeps_its_agreed_prices() {
        Coupon lastOne = limited(five(), 1);
        Cart locked = checkedOut(with(lastOne, tiramisuCart(2)), pricing(lastOne), UUID.randomUUID())
                .cart();
        MenuItem dearer = Dishes.changed(tiramisu(), euro(9900), true, false);

        PricedCart priced = pricing(Optional.of(used(lastOne, 1)), dearer).price(locked);

        assertThat(priced.lines().getFirst().unitPrice()).isEqualTo(euro(650));
        assertThat(priced.lines().getFirst().lineTotal()).isEqualTo(euro(1300));
        assertThat(priced.coupon()).contains(new AppliedCoupon("FIVE", "5.00 EUR"));
        assertThat(priced.discount()).isEqualTo(euro(500));
        assertThat(priced.total()).isEqualTo(euro(800));
    }

    private static Cart with(Coupon coupon, Cart cart) {
        return changed(cart.apply(coupon.code(), pricing(coupon)));
    }
}
