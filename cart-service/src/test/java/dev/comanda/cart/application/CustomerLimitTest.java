package dev.comanda.cart.application;

import static dev.comanda.cart.application.CartFixture.ADA;
import static dev.comanda.cart.application.CartFixture.GUEST;
import static dev.comanda.cart.application.CartFixture.await;
import static dev.comanda.cart.application.CartFixture.refused;
import static dev.comanda.cart.application.CartFixture.shown;
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

    private final CartFixture fixture = new CartFixture();

    @BeforeEach
    void add_a_coupon_with_a_customer_limit_of_one() {
        fixture.addCoupon(TestCoupons.limitedForEach(TestCoupons.five(), 1));
    }

    @Test
    void a_guest_has_to_sign_in() {
        fixture.addTiramisu(2);

        assertThat(validate(GUEST)).isEqualTo(new Result.Invalid(CouponReason.SIGN_IN_NEEDED));
        assertThat(refused(fixture.applyCoupon().apply(GUEST, "FIVE")))
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
    void a_customer_who_has_used_the_coupon_can_not_apply_it_again() {
        pay(ADA, order(ADA));
        fixture.addTiramisu(ADA, 2);

        assertThat(refused(fixture.applyCoupon().apply(ADA, "FIVE")))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.CUSTOMER_LIMIT));
    }

    @Test
    void an_order_that_ends_unpaid_releases_the_use() {
        CheckoutDecision.CheckedOut ordered = (CheckoutDecision.CheckedOut) order(ADA);
        await(fixture.settleCart()
                .orderEndedUnpaid(ordered.cart().id(), ordered.checkout().orderId()));

        assertThat(validate(ADA)).isInstanceOf(Result.Valid.class);
    }

    @Test
    void a_customer_who_has_signed_out_is_refused_at_checkout() {
        PricedCart cart = withCoupon(ADA);

        assertThat(fixture.checkOut(Customer.guest(ADA.subject()), cart))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.SIGN_IN_NEEDED));
    }

    private CheckoutDecision order(Customer customer) {
        return fixture.checkOut(customer, withCoupon(customer));
    }

    private PricedCart withCoupon(Customer customer) {
        fixture.addTiramisu(customer, 2);
        PricedCart cart = shown(fixture.applyCoupon().apply(customer, "FIVE"));
        assertThat(cart.discount()).isEqualTo(euro(500));
        return cart;
    }

    private void pay(Customer customer, CheckoutDecision decision) {
        UUID orderId = ((CheckoutDecision.CheckedOut) decision).checkout().orderId();
        UUID cartId =
                await(fixture.carts.current(customer.subject())).orElseThrow().id();
        await(fixture.settleCart().orderPaid(cartId, orderId));
    }

    private Result validate(Customer customer) {
        return await(fixture.validateCoupon().validate(customer, "FIVE", Optional.empty()));
    }
}
