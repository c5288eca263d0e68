package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Promise.G5;
import static dev.comanda.chaos.check.Promise.G7;

import dev.comanda.chaos.check.Evidence.LimitedCoupon;
import dev.comanda.chaos.check.Evidence.Redemption;
import java.util.stream.Stream;

/** Who got a coupon. */
final class CouponChecks {

    private CouponChecks() {}

    static Stream<Violation> withinLimits(Evidence evidence) {
        return evidence.coupons().stream()
                .filter(coupon -> coupon.limit()
                        .filter(limit -> kept(coupon, evidence) > limit)
                        .isPresent())
                .map(coupon -> new Violation(
                        G7,
                        "coupon %s was used %d times, its limit is %d"
                                .formatted(
                                        coupon.code(),
                                        kept(coupon, evidence),
                                        coupon.limit().orElseThrow())));
    }

    static Stream<Violation> countedOnce(Evidence evidence) {
        return evidence.coupons().stream()
                .filter(coupon -> coupon.used() != kept(coupon, evidence))
                .map(coupon -> new Violation(
                        G5,
                        "coupon %s counts %d uses, and %d orders have it"
                                .formatted(coupon.code(), coupon.used(), kept(coupon, evidence))));
    }

    private static long kept(LimitedCoupon coupon, Evidence evidence) {
        return evidence.redemptions().stream()
                .filter(Redemption::isKept)
                .filter(redemption -> redemption.code().equals(coupon.code()))
                .count();
    }
}
