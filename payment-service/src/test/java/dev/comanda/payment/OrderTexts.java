package dev.comanda.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Order events as order-service writes them. */
public final class OrderTexts {

    private OrderTexts() {}

    public static String pending(UUID orderId, String customer) {
        return order(orderId, customer, "pending", 1250, 1250);
    }

    public static String cancelled(UUID orderId, String customer) {
        return order(orderId, customer, "cancelled", 1250, 1250);
    }

    /** With a coupon, so that the lines do not add up to the total. */
    public static String discounted(UUID orderId, String customer, long total) {
        return order(orderId, customer, "pending", 1250, total);
    }

    public static String free(UUID orderId, String customer) {
        return order(orderId, customer, "paid", 1250, 0);
    }

    private static String order(UUID orderId, String customer, String status, long subtotal, long total) {
        Instant now = Instant.now();
        return """
                {"orderId": "%s", "version": 1, "status": "%s", "refund": "none", "updatedAt": "%s", "cartId": "%s",
                 "customer": "%s", "coupon": null, "reason": null,
                 "lines": [
                   {"lineId": "%s", "itemId": "%s", "name": "Pizza Margherita", "quantity": 1,
                    "options": [{"id": "%s", "name": "large", "priceDelta": {"amount": 100, "currency": "EUR"}}],
                    "unitPrice": {"amount": 950, "currency": "EUR"}, "lineTotal": {"amount": 950, "currency": "EUR"}},
                   {"lineId": "%s", "itemId": "%s", "name": "Water", "quantity": 2, "options": [],
                    "unitPrice": {"amount": 150, "currency": "EUR"}, "lineTotal": {"amount": 300, "currency": "EUR"}}],
                 "subtotal": {"amount": %d, "currency": "EUR"},
                 "discount": {"amount": %d, "currency": "EUR"},
                 "total": {"amount": %d, "currency": "EUR"},
                 "createdAt": "%s", "expiresAt": "%s"}
                """.formatted(
                        orderId,
                        status,
                        now,
                        UUID.randomUUID(),
                        customer,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        subtotal,
                        subtotal - total,
                        total,
                        now,
                        now.plus(Duration.ofMinutes(40)));
    }
}
