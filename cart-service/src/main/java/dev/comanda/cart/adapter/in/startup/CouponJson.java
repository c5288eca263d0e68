package dev.comanda.cart.adapter.in.startup;

import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Discount;
import dev.comanda.money.BasisPoints;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A coupon in a file; either {@code percentBasisPoints} or {@code fixed}. */
record CouponJson(
        String code,
        Currency currency,
        @Nullable Integer percentBasisPoints,
        @Nullable Money cap,
        @Nullable Money fixed,
        @Nullable Money minimumSpend,
        Instant startsAt,
        Instant endsAt,
        @Nullable Integer totalLimit) {

    Coupon toDomain() {
        return new Coupon(
                Coupon.normalise(code),
                discount(),
                currency,
                startsAt,
                endsAt,
                Optional.ofNullable(minimumSpend),
                Optional.ofNullable(totalLimit),
                false,
                0);
    }

    private Discount discount() {
        if (percentBasisPoints != null) {
            return new Discount.Percent(new BasisPoints(percentBasisPoints), Optional.ofNullable(cap));
        }
        if (fixed != null) {
            return new Discount.Fixed(fixed);
        }
        throw new IllegalArgumentException("coupon %s takes nothing off".formatted(code));
    }
}
