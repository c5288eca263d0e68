package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.application.port.in.CouponViews.Redemption;
import dev.comanda.cart.application.port.in.CouponViews.RedemptionPage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page; null on the last one */
record RedemptionsJson(
        List<RedemptionJson> redemptions, @Nullable UUID next) {

    record RedemptionJson(UUID orderId, String customer, String state, Instant reservedAt, Instant changedAt) {

        static RedemptionJson from(Redemption redemption) {
            return new RedemptionJson(
                    redemption.orderId(),
                    redemption.customer(),
                    redemption.state().name().toLowerCase(Locale.ROOT),
                    redemption.reservedAt(),
                    redemption.changedAt());
        }
    }

    static RedemptionsJson from(RedemptionPage page) {
        return new RedemptionsJson(
                page.redemptions().stream().map(RedemptionJson::from).toList(),
                page.next().orElse(null));
    }
}
