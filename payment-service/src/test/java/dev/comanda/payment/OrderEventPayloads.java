package dev.comanda.payment;

import dev.comanda.contracts.event.Contracts;
import dev.comanda.contracts.event.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Order events based on order-service's contract examples, with another order id. */
public final class OrderEventPayloads {

    private static final long SUBTOTAL = 1250;

    private OrderEventPayloads() {}

    public static String pending(UUID orderId, String customer) {
        return order("OrderCreated.v1", orderId, customer, SUBTOTAL);
    }

    public static String cancelled(UUID orderId, String customer) {
        return order("OrderCancelled.v1", orderId, customer, SUBTOTAL);
    }

    /** With a coupon, so the lines do not add up to the total. */
    public static String discounted(UUID orderId, String customer, long total) {
        return order("OrderCreated.v1", orderId, customer, total);
    }

    public static String free(UUID orderId, String customer) {
        return order("OrderCreated.v1", orderId, customer, 0);
    }

    private static String order(String type, UUID orderId, String customer, long total) {
        Instant now = Instant.now();
        return lines(Contracts.of("order-service").contract(type).delivery())
                .with("/orderId", orderId)
                .with("/cartId", UUID.randomUUID())
                .with("/customer", customer)
                .with("/subtotal/amount", SUBTOTAL)
                .with("/discount/amount", SUBTOTAL - total)
                .with("/total/amount", total)
                .with("/createdAt", now.toString())
                .with("/expiresAt", now.plus(Duration.ofMinutes(40)).toString())
                .json();
    }

    /** One large pizza for 9.50 and two of something for 1.50. */
    private static Delivery lines(Delivery order) {
        return order.with("/lines/0/options/0/name", "large")
                .with("/lines/0/unitPrice/amount", 950)
                .with("/lines/0/lineTotal/amount", 950)
                .with("/lines/1/quantity", 2)
                .with("/lines/1/unitPrice/amount", 150)
                .with("/lines/1/lineTotal/amount", 300);
    }
}
