package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Coupon;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Staff's views of coupons and redemptions. Codes are case-insensitive, page limits are 1 to 100. */
public interface CouponViews {

    Uni<Optional<CouponView>> find(String code);

    /**
     * The coupons, sorted by code.
     *
     * @param after starts after this code; at the first if empty
     */
    Uni<CouponPage> list(Optional<String> after, int limit);

    /**
     * The orders that have used the coupon, newest first; empty if there is no such coupon.
     *
     * @param before starts after this order; at the newest if empty
     */
    Uni<Optional<RedemptionPage>> redemptions(String code, Optional<UUID> before, int limit);

    /** @param next the cursor of the next page; empty on the last one */
    record CouponPage(List<CouponView> coupons, Optional<String> next) {}

    /** @param held how many of its uses are reserved by unpaid orders */
    record CouponView(Coupon coupon, int held) {

        /** How many of its uses are committed. */
        public int redeemed() {
            return Math.max(0, coupon.used() - held);
        }
    }

    /** @param next the cursor of the next page; empty on the last one */
    record RedemptionPage(List<Redemption> redemptions, Optional<UUID> next) {}

    /** @param changedAt the time of its latest state change */
    record Redemption(UUID orderId, String customer, RedemptionState state, Instant reservedAt, Instant changedAt) {}

    /** The state of a use of a coupon. */
    enum RedemptionState {
        /** The order waits for its payment. */
        RESERVED,
        /** The order was paid. */
        COMMITTED,
        /** Released, and no longer counted. */
        RELEASED
    }
}
