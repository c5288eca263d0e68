package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Coupon;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows staff the coupons and who uses them. Codes may be in any case, limits of pages are 1 to 100. */
public interface CouponViews {

    Uni<Optional<CouponView>> find(String code);

    /**
     * In the order of their codes.
     *
     * @param after continues after this code; from the first if left out
     */
    Uni<CouponPage> list(Optional<String> after, int limit);

    /**
     * The orders that have used the coupon, newest first; empty if there is no such coupon.
     *
     * @param before continues after this order; from the newest if left out
     */
    Uni<Optional<RedemptionPage>> redemptions(String code, Optional<UUID> before, int limit);

    /** @param next where the list continues; empty at its end */
    record CouponPage(List<CouponView> coupons, Optional<String> next) {}

    /** @param held how many of its uses are held for orders that wait for their payment */
    record CouponView(Coupon coupon, int held) {

        /** How many of its uses are final. */
        public int redeemed() {
            return Math.max(0, coupon.used() - held);
        }
    }

    /** @param next where the list continues; empty at its end */
    record RedemptionPage(List<Redemption> redemptions, Optional<UUID> next) {}

    /** @param changedAt when it came into its state */
    record Redemption(UUID orderId, String customer, RedemptionState state, Instant reservedAt, Instant changedAt) {}

    /** What became of a use of a coupon. */
    enum RedemptionState {
        /** The order waits for its payment. */
        RESERVED,
        /** The order was paid. */
        COMMITTED,
        /** Given back, and counted no more. */
        RELEASED
    }
}
