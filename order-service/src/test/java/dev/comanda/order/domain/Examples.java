package dev.comanda.order.domain;

import dev.comanda.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Test data. */
public final class Examples {

    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    public static final Duration WINDOW = Duration.ofMinutes(40);
    public static final String ANNA = "guest-anna";
    public static final String BEN = "guest-ben";

    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());

    private Examples() {}

    /** A new id, greater than all before. */
    public static UUID newId() {
        return new UUID(IDS.incrementAndGet(), 7);
    }

    /** Anna's two tiramisù with 10 % off: 11.70 EUR. */
    public static Checkout checkout() {
        return checkout(ANNA, basket(1300, 130));
    }

    public static Checkout checkout(String customer, Basket basket) {
        return new Checkout(newId(), newId(), customer, basket, NOON);
    }

    /** Two tiramisù, with a coupon. */
    public static Basket basket(long subtotal, long discount) {
        List<Map<String, Object>> options = List.of(option("Cocoa", euro(0)));
        Map<String, Object> line = line("Tiramisù", 2, euro(subtotal / 2), euro(discount), options);
        return basket(List.of(line), euro(subtotal), euro(discount), Map.of("code", "SAVE10", "discountText", "10%"));
    }

    public static Basket withoutCoupon(Basket basket) {
        Map<String, Object> content = new LinkedHashMap<>(basket.content());
        content.put("coupon", null);
        return new Basket(content);
    }

    public static Basket basket(
            List<Map<String, Object>> lines, Money subtotal, Money discount, Map<String, Object> coupon) {
        return new Basket(Map.of(
                "lines", lines,
                "coupon", coupon,
                "subtotal", json(subtotal),
                "discount", json(discount),
                "total", json(subtotal.minus(discount))));
    }

    public static Map<String, Object> line(
            String name, int quantity, Money unitPrice, Money discount, List<Map<String, Object>> options) {
        return Map.of(
                "lineId",
                "00000000-0000-0003-0000-000000000001",
                "itemId",
                "00000000-0000-000a-0000-000000000002",
                "name",
                name,
                "options",
                options,
                "quantity",
                quantity,
                "unitPrice",
                json(unitPrice),
                "lineTotal",
                json(unitPrice.times(quantity)),
                "discount",
                json(discount));
    }

    public static Map<String, Object> option(String name, Money priceDelta) {
        return Map.of("id", "00000000-0000-0001-0000-000000000001", "name", name, "priceDelta", json(priceDelta));
    }

    private static Map<String, Object> json(Money money) {
        return Map.of(
                "amount", number(money.amount()), "currency", money.currency().getCurrencyCode());
    }

    /** An int if it fits one, as parsers of JSON return it. */
    private static Number number(long value) {
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    public static Placement placement() {
        return Order.place(checkout(), WINDOW, NOON);
    }

    public static Order pending() {
        return placement().order();
    }

    public static Payment payment(long cents) {
        return new Payment("stripe", "pi_1", euro(cents), NOON.plusSeconds(60));
    }

    public static Money euro(long cents) {
        return Money.of(cents, "EUR");
    }
}
