package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.application.port.in.PaymentViews.PaymentView;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment, as the web app sees it.
 *
 * @param status {@code pending} (no checkout page yet), {@code open}, {@code succeeded}, {@code expired},
 *     {@code cancelled} or {@code not_needed}
 * @param checkoutUrl a path on this host that leads to the provider's page; null when nothing can be paid
 */
record PaymentJson(UUID orderId, String status, @Nullable String checkoutUrl) {

    static PaymentJson from(PaymentView payment, Instant now) {
        String status = payment.status().name().toLowerCase(Locale.ROOT);
        return new PaymentJson(payment.orderId(), status, checkoutOf(payment, now));
    }

    private static @Nullable String checkoutOf(PaymentView payment, Instant now) {
        if (payment.isOverdue(now)) {
            return null;
        }
        return switch (payment.status()) {
            case PENDING, OPEN -> "/api/payments/" + payment.orderId() + "/checkout";
            case SUCCEEDED, EXPIRED, CANCELLED, NOT_NEEDED -> null;
        };
    }
}
