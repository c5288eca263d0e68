package dev.comanda.cart.application;

import static dev.comanda.cart.application.InMemoryHouse.GUEST;
import static dev.comanda.cart.application.InMemoryHouse.OTHER;
import static dev.comanda.cart.application.InMemoryHouse.await;
import static dev.comanda.cart.application.InMemoryHouse.refused;
import static dev.comanda.cart.application.InMemoryHouse.shown;
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

class ChooseCouponTest {

    private final InMemoryHouse house = new InMemoryHouse();

    @BeforeEach
    void give_some_coupons() {
        house.give(TestCoupons.save10());
        house.give(TestCoupons.from(TestCoupons.five(), euro(2000)));
    }

    @Test
    void an_applied_coupon_follows_the_cart_until_it_is_taken_off() {
        house.addTiramisu(2);

        assertThat(shown(house.chooseCoupon().apply(GUEST, " save10 ")).total()).isEqualTo(euro(1170));
        assertThat(house.addTiramisu(2).total()).isEqualTo(euro(2340));
        assertThat(shown(house.chooseCoupon().remove(GUEST)).total()).isEqualTo(euro(2600));
    }

    @Test
    void a_coupon_that_does_not_hold_is_refused_and_the_one_before_stays() {
        house.addTiramisu(2);
        shown(house.chooseCoupon().apply(GUEST, "SAVE10"));

        assertThat(refused(house.chooseCoupon().apply(GUEST, "FIVE")))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.MINIMUM_NOT_MET));
        assertThat(refused(house.chooseCoupon().apply(GUEST, "NOSUCH")))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.UNKNOWN));
        assertThat(house.seen().map(PricedCart::discount)).contains(euro(130));
    }

    @Test
    void without_a_cart_there_is_nothing_to_apply_a_coupon_to() {
        assertThat(refused(house.chooseCoupon().apply(GUEST, "SAVE10"))).isEqualTo(new Refusal.UnknownCart());
    }

    @Test
    void validating_tells_what_a_coupon_would_take_off_and_changes_nothing() {
        house.addTiramisu(2);

        assertThat(validate("Save10", Optional.empty()))
                .isEqualTo(new Result.Valid(new AppliedCoupon("SAVE10", "10%"), euro(130), euro(1170)));
        assertThat(validate("FIVE", Optional.empty())).isEqualTo(new Result.Invalid(CouponReason.MINIMUM_NOT_MET));
        assertThat(validate("", Optional.empty())).isEqualTo(new Result.Invalid(CouponReason.UNKNOWN));
        assertThat(house.seen().orElseThrow().cart().coupon()).isEmpty();
    }

    @Test
    void validating_without_a_cart_judges_an_empty_one() {
        assertThat(validate("SAVE10", Optional.empty()))
                .isEqualTo(new Result.Valid(new AppliedCoupon("SAVE10", "10%"), euro(0), euro(0)));
        assertThat(house.seen()).isEmpty();
    }

    @Test
    void a_named_cart_has_to_be_the_guests_own() {
        PricedCart others = house.addTiramisu(OTHER, 1);

        assertThat(validate("SAVE10", Optional.of(others.cart().id()))).isEqualTo(new Result.UnknownCart());
        assertThat(validate("SAVE10", Optional.of(UUID.randomUUID()))).isEqualTo(new Result.UnknownCart());
    }

    private Result validate(String code, Optional<UUID> cartId) {
        return await(house.validateCoupon().validate(GUEST, code, cartId));
    }
}
