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
    void a_coupon_that_holds_tells_what_it_takes_off() {
        assertThat(save10().judge(euro(2000), new Claim.Anonymous(), NOW))
                .isEqualTo(new CouponVerdict.Valid(new AppliedCoupon("SAVE10", "10%"), euro(200)));
    }

    @Test
    void it_holds_from_its_first_moment_until_just_before_its_end() {
        Coupon coupon = between(five(), START, END);

        assertThat(coupon.judge(euro(2000), new Claim.Anonymous(), START.minusNanos(1)))
                .isEqualTo(invalid(CouponReason.NOT_STARTED));
        assertThat(coupon.judge(euro(2000), new Claim.Anonymous(), START)).isInstanceOf(CouponVerdict.Valid.class);
        assertThat(coupon.judge(euro(2000), new Claim.Anonymous(), END.minusNanos(1)))
                .isInstanceOf(CouponVerdict.Valid.class);
        assertThat(coupon.judge(euro(2000), new Claim.Anonymous(), END)).isEqualTo(invalid(CouponReason.EXPIRED));
    }

    @Test
    void a_coupon_without_duration_never_holds() {
        assertThat(between(five(), START, START).judge(euro(2000), new Claim.Anonymous(), START))
                .isEqualTo(invalid(CouponReason.EXPIRED));
    }

    @Test
    void what_staff_has_ended_is_ended_whatever_else_is_wrong() {
        Coupon coupon = ended(used(limited(from(five(), euro(9999)), 1), 1));

        assertThat(coupon.judge(euro(1), new Claim.Anonymous(), END)).isEqualTo(invalid(CouponReason.ENDED));
    }

    @Test
    void the_minimum_spend_itself_suffices() {
        Coupon coupon = from(five(), euro(2000));

        assertThat(coupon.judge(euro(1999), new Claim.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.MINIMUM_NOT_MET));
        assertThat(coupon.judge(euro(2000), new Claim.Anonymous(), NOW)).isInstanceOf(CouponVerdict.Valid.class);
    }

    @Test
    void the_last_use_is_a_use() {
        assertThat(used(limited(five(), 3), 2).judge(euro(2000), new Claim.Anonymous(), NOW))
                .isInstanceOf(CouponVerdict.Valid.class);
        assertThat(used(limited(five(), 3), 3).judge(euro(2000), new Claim.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.USED_UP));
        assertThat(limited(five(), 0).judge(euro(2000), new Claim.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.USED_UP));
    }

    @Test
    void a_limit_for_each_customer_is_for_those_who_have_signed_in() {
        Coupon coupon = limitedForEach(five(), 2);

        assertThat(coupon.judge(euro(2000), new Claim.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.SIGN_IN_NEEDED));
        assertThat(coupon.judge(euro(2000), new Claim.Personal(1), NOW)).isInstanceOf(CouponVerdict.Valid.class);
        assertThat(coupon.judge(euro(2000), new Claim.Personal(2), NOW))
                .isEqualTo(invalid(CouponReason.CUSTOMER_LIMIT));
        assertThat(five().judge(euro(2000), new Claim.Personal(9), NOW)).isInstanceOf(CouponVerdict.Valid.class);
    }

    @Test
    void nobody_is_asked_to_sign_in_for_a_coupon_that_holds_for_nobody() {
        Coupon coupon = limited(limitedForEach(five(), 2), 0);

        assertThat(coupon.judge(euro(2000), new Claim.Anonymous(), NOW)).isEqualTo(invalid(CouponReason.USED_UP));
    }

    @Test
    void staff_sees_where_a_coupon_stands() {
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

        assertThat(coupon.judge(Money.of(2000, "CHF"), new Claim.Anonymous(), NOW))
                .isEqualTo(invalid(CouponReason.WRONG_CURRENCY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAVE10", "save10", "SaVe10", "  save10\t", "\u2003Save10\n"})
    void a_code_is_known_in_any_case_and_between_any_blanks(String code) {
        assertThat(Coupon.normalise(code)).isEqualTo("SAVE10");
    }

    private static CouponVerdict invalid(CouponReason reason) {
        return new CouponVerdict.Invalid(reason);
    }
}
