package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Invariant.G5;
import static dev.comanda.chaos.check.Invariant.G7;

import dev.comanda.chaos.check.SystemState.LimitedCoupon;
import dev.comanda.chaos.check.SystemState.Redemption;
import java.util.stream.Stream;

/** Checks the uses of coupons. */
final class CouponChecks {

    private CouponChecks() {}

    static Stream<Violation> withinLimits(SystemState state) {
        return state.coupons().stream()
                .filter(coupon -> coupon.limit()
                        .filter(limit -> activeUses(coupon, state) > limit)
                        .isPresent())
                .map(coupon -> new Violation(
                        G7,
                        "coupon %s was used %d times, its limit is %d"
                                .formatted(
                                        coupon.code(),
                                        activeUses(coupon, state),
                                        coupon.limit().orElseThrow())));
    }

    static Stream<Violation> countedOnce(SystemState state) {
        return state.coupons().stream()
                .filter(coupon -> coupon.used() != activeUses(coupon, state))
                .map(coupon -> new Violation(
                        G5,
                        "coupon %s counts %d uses, and %d orders have it"
                                .formatted(coupon.code(), coupon.used(), activeUses(coupon, state))));
    }

    private static long activeUses(LimitedCoupon coupon, SystemState state) {
        return state.redemptions().stream()
                .filter(Redemption::isActive)
                .filter(redemption -> redemption.code().equals(coupon.code()))
                .count();
    }
}
