package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.TestCoupons.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;

/** Properties of all coupon drafts. */
class CouponDraftPropertiesTest {

    @Property(tries = 2_000)
    void a_draft_either_violates_rules_or_becomes_a_coupon_that_never_exceeds_the_subtotal(
            @ForAll("drafts") CouponDraft draft, @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long subtotal) {
        switch (draft.define(EUR)) {
            case CouponDefinition.Invalid invalid -> assertThat(invalid.rules()).isNotEmpty();
            case CouponDefinition.Defined(Coupon coupon) -> {
                assertThat(coupon.state(coupon.startsAt())).isEqualTo(CouponState.RUNNING);
                assertThat(coupon.discount().off(euro(subtotal))).isBetween(euro(0), euro(subtotal));
            }
        }
    }

    @Provide
    Arbitrary<CouponDraft> drafts() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.strings()), Tuple.of(4, Arbitraries.of("SAVE10", " lunch-5 "))),
                        Arbitraries.integers().between(-1, 10_001).optional(),
                        amounts().optional(0.2),
                        amounts().optional(0.2),
                        amounts().optional(0.2),
                        times(),
                        times(),
                        limits().optional())
                .as((code, percent, cap, fixed, minimum, start, end, limit) ->
                        new CouponDraft(code, percent, cap, fixed, minimum, start, end, limit, limit));
    }

    private static Arbitrary<Money> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Dishes::euro),
                Arbitraries.longs().between(1, 5_000).map(Dishes::euro),
                Arbitraries.just(Money.of(500, "CHF")));
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        9,
                        Arbitraries.of(
                                TestCoupons.START,
                                TestCoupons.START.plusNanos(1),
                                TestCoupons.START.plusMillis(1),
                                TestCoupons.END)),
                Tuple.of(1, Arbitraries.of(Instant.MIN, Instant.EPOCH, Instant.MAX)));
    }

    private static Arbitrary<Integer> limits() {
        return Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.integers().between(0, 3));
    }
}
