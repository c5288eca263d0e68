package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.TestCoupons.EUR;
import static dev.comanda.cart.domain.TestCoupons.between;
import static dev.comanda.cart.domain.TestCoupons.draft;
import static dev.comanda.cart.domain.TestCoupons.five;
import static dev.comanda.cart.domain.TestCoupons.from;
import static dev.comanda.cart.domain.TestCoupons.limited;
import static dev.comanda.cart.domain.TestCoupons.limitedForEach;
import static dev.comanda.cart.domain.TestCoupons.named;
import static dev.comanda.cart.domain.TestCoupons.percent;
import static dev.comanda.cart.domain.TestCoupons.save10;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouponDraftTest {

    private static final Instant START = TestCoupons.START;
    private static final Instant END = TestCoupons.END;

    @Test
    void a_valid_draft_becomes_the_requested_coupon() {
        assertDefines(save10());
        assertDefines(limited(from(five(), euro(2000)), 1));
        assertDefines(limitedForEach(TestCoupons.of("CAPPED", percent(10_000, euro(300))), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAVE10", "save10", " Save10\t"})
    void a_code_is_trimmed_and_upper_cased(String code) {
        assertThat(draft(named(save10(), code)).define(EUR)).isEqualTo(new CouponDefinition.Defined(save10()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "A-1", "20_PERCENT-OFF-FOR-EVERYBODY-NOW"})
    void a_code_may_have_letters_digits_hyphens_and_underscores(String code) {
        assertDefines(named(save10(), code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "AB", "-ABC", "SAVE 10", "SAVE/10", "SÄVE", "ＳＡＶＥ", "A23456789012345678901234567890123"
            })
    void any_other_code_is_refused(String code) {
        assertBreaks(draft(named(save10(), code)), "code");
    }

    @Test
    void a_coupon_has_either_a_percentage_or_a_fixed_amount() {
        assertBreaks(discount(Optional.empty(), Optional.empty(), Optional.empty()), "fixed");
        assertBreaks(discount(Optional.of(100), Optional.empty(), Optional.of(euro(1))), "fixed");
        assertBreaks(discount(Optional.empty(), Optional.of(euro(1)), Optional.of(euro(1))), "cap");
    }

    @Test
    void a_percentage_is_above_0_and_at_most_100() {
        assertBreaks(discount(Optional.of(0), Optional.empty(), Optional.empty()), "percentBasisPoints");
        assertBreaks(discount(Optional.of(-1), Optional.empty(), Optional.empty()), "percentBasisPoints");
        assertBreaks(discount(Optional.of(10_001), Optional.empty(), Optional.empty()), "percentBasisPoints");
    }

    @Test
    void amounts_are_above_zero_and_in_the_currency_of_the_prices() {
        assertBreaks(discount(Optional.of(100), Optional.of(euro(0)), Optional.empty()), "cap.amount");
        assertBreaks(discount(Optional.empty(), Optional.empty(), Optional.of(euro(-5))), "fixed.amount");
        assertBreaks(draft(from(save10(), euro(0))), "minimumSpend.amount");
        assertBreaks(draft(from(save10(), Money.of(1, "CHF"))), "minimumSpend.currency");
    }

    @Test
    void a_coupon_ends_after_it_starts_within_supported_years() {
        assertBreaks(draft(between(save10(), START, START)), "endsAt");
        assertBreaks(draft(between(save10(), END, START)), "endsAt");
        assertBreaks(draft(between(save10(), Instant.MIN, END)), "startsAt");
        assertBreaks(draft(between(save10(), START, Instant.MAX)), "endsAt");
    }

    @Test
    void times_are_truncated_to_milliseconds() {
        Coupon precise = between(save10(), START.plusNanos(1_999_999), END.plusNanos(1));

        assertThat(draft(precise).define(EUR))
                .isEqualTo(new CouponDefinition.Defined(between(save10(), START.plusMillis(1), END)));
    }

    @Test
    void a_window_below_a_millisecond_is_refused() {
        assertBreaks(draft(between(save10(), START, START.plusNanos(1))), "endsAt");
    }

    @Test
    void limits_are_above_zero() {
        assertBreaks(draft(limited(save10(), 0)), "totalLimit");
        assertBreaks(draft(limitedForEach(save10(), -1)), "customerLimit");
    }

    @Test
    void all_violated_rules_are_reported_together() {
        Coupon wrong = named(limited(limitedForEach(between(save10(), START, START), 0), 0), "?");

        assertBreaks(draft(wrong), "code", "endsAt", "totalLimit", "customerLimit");
    }

    private static CouponDraft discount(Optional<Integer> percent, Optional<Money> cap, Optional<Money> fixed) {
        return new CouponDraft(
                "CODE", percent, cap, fixed, Optional.empty(), START, END, Optional.empty(), Optional.empty());
    }

    private static void assertDefines(Coupon coupon) {
        assertThat(draft(coupon).define(EUR)).isEqualTo(new CouponDefinition.Defined(coupon));
    }

    private static void assertBreaks(CouponDraft draft, String... fields) {
        assertThat(draft.define(EUR))
                .isInstanceOfSatisfying(
                        CouponDefinition.Invalid.class,
                        invalid -> assertThat(List.copyOf(invalid.rules()))
                                .extracting(BrokenRule::field)
                                .containsExactly(fields));
    }
}
