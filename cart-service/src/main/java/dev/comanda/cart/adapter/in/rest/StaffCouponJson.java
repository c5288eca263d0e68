package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.application.port.in.CouponViews.CouponView;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Discount;
import dev.comanda.money.BasisPoints;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Staff's view of a coupon.
 *
 * @param state the current one: {@code scheduled}, {@code running}, {@code ended}, {@code expired} or {@code used_up}
 * @param used how many orders have reserved or used it
 * @param held how many of these are unpaid; their uses are released if they stay unpaid
 * @param redeemed how many of these were paid
 */
record StaffCouponJson(
        String code,
        String state,
        String discountText,
        @Nullable Integer percentBasisPoints,
        @Nullable Money cap,
        @Nullable Money fixed,
        @Nullable Money minimumSpend,
        Instant startsAt,
        Instant endsAt,
        @Nullable Integer totalLimit,
        @Nullable Integer customerLimit,
        int used,
        int held,
        int redeemed) {

    static StaffCouponJson from(CouponView view, Instant now) {
        return switch (view.coupon().discount()) {
            case Discount.Percent(BasisPoints share, Optional<Money> cap) ->
                from(view, now, share.value(), cap.orElse(null), null);
            case Discount.Fixed(Money amount) -> from(view, now, null, null, amount);
        };
    }

    private static StaffCouponJson from(
            CouponView view, Instant now, @Nullable Integer percent, @Nullable Money cap, @Nullable Money fixed) {
        Coupon coupon = view.coupon();
        return new StaffCouponJson(
                coupon.code(),
                coupon.state(now).name().toLowerCase(Locale.ROOT),
                coupon.discount().text(),
                percent,
                cap,
                fixed,
                coupon.minimumSpend().orElse(null),
                coupon.startsAt(),
                coupon.endsAt(),
                coupon.totalLimit().orElse(null),
                coupon.customerLimit().orElse(null),
                coupon.used(),
                view.held(),
                view.redeemed());
    }
}
