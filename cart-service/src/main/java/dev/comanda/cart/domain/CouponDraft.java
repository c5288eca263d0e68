package dev.comanda.cart.domain;

import dev.comanda.money.BasisPoints;
import dev.comanda.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;

/**
 * A requested coupon, which may violate rules.
 *
 * @param code in any case
 * @param percentBasisPoints either this or {@code fixed}
 * @param cap of the percentage
 */
public record CouponDraft(
        String code,
        Optional<Integer> percentBasisPoints,
        Optional<Money> cap,
        Optional<Money> fixed,
        Optional<Money> minimumSpend,
        Instant startsAt,
        Instant endsAt,
        Optional<Integer> totalLimit,
        Optional<Integer> customerLimit) {

    /** Truncates times to milliseconds, as they are stored. */
    public CouponDraft {
        startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
        endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param currency of all prices */
    public CouponDefinition define(Currency currency) {
        var broken = new CouponRules(currency).violatedBy(this);
        return broken.isEmpty() ? new CouponDefinition.Defined(coupon(currency)) : new CouponDefinition.Invalid(broken);
    }

    private Coupon coupon(Currency currency) {
        return new Coupon(
                Coupon.normalise(code),
                discount(),
                currency,
                startsAt,
                endsAt,
                minimumSpend,
                totalLimit,
                customerLimit,
                false,
                0);
    }

    private Discount discount() {
        return percentBasisPoints
                .<Discount>map(share -> new Discount.Percent(new BasisPoints(share), cap))
                .or(() -> fixed.map(Discount.Fixed::new))
                .orElseThrow();
    }
}
