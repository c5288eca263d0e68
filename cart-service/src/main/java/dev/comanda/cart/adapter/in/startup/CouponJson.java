package dev.comanda.cart.adapter.in.startup;

import dev.comanda.cart.domain.CouponDraft;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A coupon in an import file. */
record CouponJson(
        String code,
        @Nullable Integer percentBasisPoints,
        @Nullable Money cap,
        @Nullable Money fixed,
        @Nullable Money minimumSpend,
        Instant startsAt,
        Instant endsAt,
        @Nullable Integer totalLimit,
        @Nullable Integer customerLimit) {

    CouponDraft toDraft() {
        return new CouponDraft(
                code,
                Optional.ofNullable(percentBasisPoints),
                Optional.ofNullable(cap),
                Optional.ofNullable(fixed),
                Optional.ofNullable(minimumSpend),
                startsAt,
                endsAt,
                Optional.ofNullable(totalLimit),
                Optional.ofNullable(customerLimit));
    }
}
