package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.CouponDraft;
import dev.comanda.http.Required;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff's request for a coupon. */
record NewCouponJson(
        @Nullable String code,
        @Nullable Integer percentBasisPoints,
        @Nullable Money cap,
        @Nullable Money fixed,
        @Nullable Money minimumSpend,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Integer totalLimit,
        @Nullable Integer customerLimit) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem if something is missing */
    CouponDraft toDraft() {
        return new CouponDraft(
                Required.field("code", code),
                Optional.ofNullable(percentBasisPoints),
                Optional.ofNullable(cap),
                Optional.ofNullable(fixed),
                Optional.ofNullable(minimumSpend),
                Required.field("startsAt", startsAt),
                Required.field("endsAt", endsAt),
                Optional.ofNullable(totalLimit),
                Optional.ofNullable(customerLimit));
    }
}
