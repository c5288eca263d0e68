package dev.comanda.cart.application;

import static dev.comanda.cart.application.CartFixture.GUEST;
import static dev.comanda.cart.application.CartFixture.OTHER;
import static dev.comanda.cart.application.CartFixture.await;
import static dev.comanda.cart.application.CartFixture.refused;
import static dev.comanda.cart.application.CartFixture.shown;
import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.ValidateCoupon.Result;
import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import dev.comanda.cart.domain.TestCoupons;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplyCouponTest {

    private final CartFixture fixture = new CartFixture();

    @BeforeEach
    void add_coupons() {
        fixture.addCoupon(TestCoupons.save10());
        fixture.addCoupon(TestCoupons.from(TestCoupons.five(), euro(2000)));
    }

    @Test
    void an_applied_coupon_stays_until_it_is_removed() {
        fixture.addTiramisu(2);

        assertThat(shown(fixture.applyCoupon().apply(GUEST, " save10 ")).total())
                .isEqualTo(euro(1170));
        assertThat(fixture.addTiramisu(2).total()).isEqualTo(euro(2340));
        assertThat(shown(fixture.applyCoupon().remove(GUEST)).total()).isEqualTo(euro(2600));
    }

    @Test
    void an_invalid_coupon_is_refused_and_the_previous_one_stays() {
        fixture.addTiramisu(2);
        shown(fixture.applyCoupon().apply(GUEST, "SAVE10"));

        assertThat(refused(fixture.applyCoupon().apply(GUEST, "FIVE")))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.MINIMUM_NOT_MET));
        assertThat(refused(fixture.applyCoupon().apply(GUEST, "NOSUCH")))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.UNKNOWN));
        assertThat(fixture.seen().map(PricedCart::discount)).contains(euro(130));
    }

    @Test
    void a_coupon_can_not_be_applied_without_a_cart() {
        assertThat(refused(fixture.applyCoupon().apply(GUEST, "SAVE10"))).isEqualTo(new Refusal.UnknownCart());
    }

    @Test
    void validating_a_coupon_shows_its_discount_and_changes_nothing() {
        fixture.addTiramisu(2);

        assertThat(validate("Save10", Optional.empty()))
                .isEqualTo(new Result.Valid(new AppliedCoupon("SAVE10", "10%"), euro(130), euro(1170)));
        assertThat(validate("FIVE", Optional.empty())).isEqualTo(new Result.Invalid(CouponReason.MINIMUM_NOT_MET));
        assertThat(validate("", Optional.empty())).isEqualTo(new Result.Invalid(CouponReason.UNKNOWN));
        assertThat(fixture.seen().orElseThrow().cart().coupon()).isEmpty();
    }

    @Test
    void validating_without_a_cart_uses_an_empty_one() {
        assertThat(validate("SAVE10", Optional.empty()))
                .isEqualTo(new Result.Valid(new AppliedCoupon("SAVE10", "10%"), euro(0), euro(0)));
        assertThat(fixture.seen()).isEmpty();
    }

    @Test
    void validating_needs_the_guests_own_cart() {
        PricedCart others = fixture.addTiramisu(OTHER, 1);

        assertThat(validate("SAVE10", Optional.of(others.cart().id()))).isEqualTo(new Result.UnknownCart());
        assertThat(validate("SAVE10", Optional.of(UUID.randomUUID()))).isEqualTo(new Result.UnknownCart());
    }

    private Result validate(String code, Optional<UUID> cartId) {
        return await(fixture.validateCoupon().validate(GUEST, code, cartId));
    }
}
