package dev.comanda.cart.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.money.Money;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a coupon would hold; only the fields of that answer are there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CouponVerdictJson(
        boolean valid,
        @Nullable String code,
        @Nullable String discountText,
        @Nullable Money discount,
        @Nullable Money newTotal,
        @Nullable String reason,
        @Nullable String message) {

    static CouponVerdictJson valid(AppliedCoupon coupon, Money discount, Money newTotal) {
        return new CouponVerdictJson(true, coupon.code(), coupon.discountText(), discount, newTotal, null, null);
    }

    static CouponVerdictJson invalid(CouponReason reason) {
        return new CouponVerdictJson(false, null, null, null, null, nameOf(reason), "Invalid Coupon");
    }

    static String nameOf(CouponReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
