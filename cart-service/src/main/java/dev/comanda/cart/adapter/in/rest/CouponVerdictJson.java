package dev.comanda.cart.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.money.Money;
import org.jspecify.annotations.Nullable;

/** The result of validating a coupon; fields that do not apply are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CouponVerdictJson(
        boolean valid,
        @Nullable String code,
        @Nullable String discountText,
        @Nullable Money discount,
        @Nullable Money newTotal,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String detail) {

    static CouponVerdictJson valid(AppliedCoupon coupon, Money discount, Money newTotal) {
        return new CouponVerdictJson(true, coupon.code(), coupon.discountText(), discount, newTotal, null, null, null);
    }

    static CouponVerdictJson invalid(CouponReason reason) {
        return new CouponVerdictJson(
                false,
                null,
                null,
                null,
                null,
                CouponReasons.nameOf(reason),
                "Invalid Coupon",
                CouponReasons.hintFor(reason));
    }
}
