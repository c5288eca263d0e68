package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.TestCoupons.END;
import static dev.comanda.cart.domain.TestCoupons.NOW;
import static dev.comanda.cart.domain.TestCoupons.START;
import static dev.comanda.cart.domain.TestCoupons.between;
import static dev.comanda.cart.domain.TestCoupons.ended;
import static dev.comanda.cart.domain.TestCoupons.five;
import static dev.comanda.cart.domain.TestCoupons.from;
import static dev.comanda.cart.domain.TestCoupons.limited;
import static dev.comanda.cart.domain.TestCoupons.limitedForEach;
import static dev.comanda.cart.domain.TestCoupons.save10;
import static dev.comanda.cart.domain.TestCoupons.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouponTest {

    @Test
    void a_valid_coupon_has_a_discount() {
        assertThat(save10().validate(euro(2000), new CouponUser.Anonymous(), NOW))
                .isEqualTo(new CouponVerdict.Valid(new AppliedCoupon("SAVE10", "10%"), euro(200)));
    }

    @Test
    void it_is_valid_from_its_start_until_just_before_its_end() {
        Coupon coupon = between(five(), START, END);

        assertThat(coupon.validate(euro(2000), new CouponUser.Anonymous(), START.minusNanos(1)))
                .isEqualTo(invalid(CouponReason.NOT_STARTED));
        assertThat(coupon.validate(euro(2000), new CouponUser.Anonymous(), START))
                .isInstanceOf(CouponVerdict.Valid.class);
        assertThat(coupon.validate(euro(2000), new CouponUser.Anonymous(), END.minusNanos(1)))
                .isInstanceOf(CouponVerdict.Valid.class);
        assertThat(coupon.validate(euro(2000), new CouponUser.Anonymous(), END))
                .isEqualTo(invalid(CouponReason.EXPIRED));
    }

    @Test
    void a_coupon_without_duration_is_never_valid() {
        assertThat(between(five(), START, START).validate(euro(2000), new CouponUser.Anonymous(), START))
                .isEqualTo(invalid(CouponReason.EXPIRED));
    }

    @Test
    void an_ended_coupon_is_reported_as_ended_before_other_reasons() {
        Coupon coupon = ended(used(limited(from(five(), euro(9999)), 1), 1));

        assertThat(coupon.validate(euro(1), new CouponUser.Anonymous(), END)).isEqualTo(invalid(CouponReason.ENDED));
    }

    @Test
    void the_minimum_spend_itself_suffices() {
        Coupon coupon = from(five(), euro(2000));

        assertThat(coupon.validate(euro(1999), new CouponUser.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.MINIMUM_NOT_MET));
        assertThat(coupon.validate(euro(2000), new CouponUser.Anonymous(), NOW))
                .isInstanceOf(CouponVerdict.Valid.class);
    }

    @Test
    void the_last_use_is_a_use() {
        assertThat(used(limited(five(), 3), 2).validate(euro(2000), new CouponUser.Anonymous(), NOW))
                .isInstanceOf(CouponVerdict.Valid.class);
        assertThat(used(limited(five(), 3), 3).validate(euro(2000), new CouponUser.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.USED_UP));
        assertThat(limited(five(), 0).validate(euro(2000), new CouponUser.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.USED_UP));
    }

    @Test
    void a_customer_limit_needs_sign_in() {
        Coupon coupon = limitedForEach(five(), 2);

        assertThat(coupon.validate(euro(2000), new CouponUser.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.SIGN_IN_NEEDED));
        assertThat(coupon.validate(euro(2000), new CouponUser.SignedIn(1), NOW))
                .isInstanceOf(CouponVerdict.Valid.class);
        assertThat(coupon.validate(euro(2000), new CouponUser.SignedIn(2), NOW))
                .isEqualTo(invalid(CouponReason.CUSTOMER_LIMIT));
        assertThat(five().validate(euro(2000), new CouponUser.SignedIn(9), NOW))
                .isInstanceOf(CouponVerdict.Valid.class);
    }

    @Test
    void no_sign_in_is_requested_for_an_invalid_coupon() {
        Coupon coupon = limited(limitedForEach(five(), 2), 0);

        assertThat(coupon.validate(euro(2000), new CouponUser.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.USED_UP));
    }

    @Test
    void staff_sees_the_state_of_a_coupon() {
        Coupon coupon = between(limited(five(), 3), START, END);

        assertThat(coupon.state(START.minusNanos(1))).isEqualTo(CouponState.SCHEDULED);
        assertThat(coupon.state(START)).isEqualTo(CouponState.RUNNING);
        assertThat(used(coupon, 3).state(NOW)).isEqualTo(CouponState.USED_UP);
        assertThat(used(coupon, 3).state(END)).isEqualTo(CouponState.EXPIRED);
        assertThat(ended(coupon).state(START.minusNanos(1))).isEqualTo(CouponState.ENDED);
    }

    @Test
    void an_amount_of_another_currency_is_refused_and_not_compared() {
        Coupon coupon = from(five(), euro(100));

        assertThat(coupon.validate(Money.of(2000, "CHF"), new CouponUser.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.WRONG_CURRENCY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAVE10", "save10", "SaVe10", "  save10\t", "\u2003Save10\n"})
    void a_code_is_case_insensitive_and_trimmed(String code) {
        assertThat(Coupon.normalise(code)).isEqualTo("SAVE10");
    }

    private static CouponVerdict invalid(CouponReason reason) {
        return new CouponVerdict.Invalid(reason);
    }
}
