package dev.comanda.cart.application;

import static dev.comanda.cart.application.InMemoryHouse.ADA;
import static dev.comanda.cart.application.InMemoryHouse.GUEST;
import static dev.comanda.cart.application.InMemoryHouse.await;
import static dev.comanda.cart.application.InMemoryHouse.refused;
import static dev.comanda.cart.application.InMemoryHouse.shown;
import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.ValidateCoupon.Result;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.cart.domain.TestCoupons;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerLimitTest {

    private final InMemoryHouse house = new InMemoryHouse();

    @BeforeEach
    void give_a_coupon_for_one_order_of_each_customer() {
        house.give(TestCoupons.limitedForEach(TestCoupons.five(), 1));
    }

    @Test
    void a_guest_has_to_sign_in() {
        house.addTiramisu(2);

        assertThat(validate(GUEST)).isEqualTo(new Result.Invalid(CouponReason.SIGN_IN_NEEDED));
        assertThat(refused(house.chooseCoupon().apply(GUEST, "FIVE")))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.SIGN_IN_NEEDED));
    }

    @Test
    void each_customer_has_uses_of_their_own() {
        Customer grace = Customer.signedIn("customer-grace");

        assertThat(order(ADA)).isInstanceOf(CheckoutDecision.CheckedOut.class);
        assertThat(order(grace)).isInstanceOf(CheckoutDecision.CheckedOut.class);
        assertThat(validate(ADA)).isEqualTo(new Result.Invalid(CouponReason.CUSTOMER_LIMIT));
    }

    @Test
    void who_has_paid_with_it_can_not_apply_it_again() {
        pay(ADA, order(ADA));
        house.addTiramisu(ADA, 2);

        assertThat(refused(house.chooseCoupon().apply(ADA, "FIVE")))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.CUSTOMER_LIMIT));
    }

    @Test
    void an_order_that_ends_unpaid_gives_the_use_back() {
        CheckoutDecision.CheckedOut ordered = (CheckoutDecision.CheckedOut) order(ADA);
        await(house.settleCart()
                .orderEndedUnpaid(ordered.cart().id(), ordered.checkout().orderId()));

        assertThat(validate(ADA)).isInstanceOf(Result.Valid.class);
    }

    @Test
    void who_is_no_longer_signed_in_is_refused_at_the_checkout() {
        PricedCart cart = withCoupon(ADA);

        assertThat(house.checkOut(Customer.guest(ADA.subject()), cart))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.SIGN_IN_NEEDED));
    }

    private CheckoutDecision order(Customer customer) {
        return house.checkOut(customer, withCoupon(customer));
    }

    private PricedCart withCoupon(Customer customer) {
        house.addTiramisu(customer, 2);
        PricedCart cart = shown(house.chooseCoupon().apply(customer, "FIVE"));
        assertThat(cart.discount()).isEqualTo(euro(500));
        return cart;
    }

    private void pay(Customer customer, CheckoutDecision decision) {
        UUID orderId = ((CheckoutDecision.CheckedOut) decision).checkout().orderId();
        UUID cartId =
                await(house.carts.current(customer.subject())).orElseThrow().id();
        await(house.settleCart().orderPaid(cartId, orderId));
    }

    private Result validate(Customer customer) {
        return await(house.validateCoupon().validate(customer, "FIVE", Optional.empty()));
    }
}
