package dev.comanda.order.domain;

import dev.comanda.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    public static Basket basket(long subtotal, long discount) {
        Basket.Line line = new Basket.Line(
                new UUID(3, 1),
                new UUID(10, 2),
                "Tiramisù",
                List.of(new Basket.Option(new UUID(1, 1), "Cocoa", euro(0))),
                2,
                euro(subtotal / 2),
                euro(subtotal),
                euro(discount));
        return new Basket(
                List.of(line),
                Optional.of(new Basket.Coupon("SAVE10", "10%")),
                euro(subtotal),
                euro(discount),
                euro(subtotal - discount));
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
