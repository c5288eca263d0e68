package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.application.port.in.CouponViews.CouponPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page; null on the last one */
record StaffCouponsJson(
        List<StaffCouponJson> coupons, @Nullable String next) {

    static StaffCouponsJson from(CouponPage page, Instant now) {
        return new StaffCouponsJson(
                page.coupons().stream()
                        .map(coupon -> StaffCouponJson.from(coupon, now))
                        .toList(),
                page.next().orElse(null));
    }
}
