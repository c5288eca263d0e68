package dev.comanda.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Reads an order's age from its id, a UUIDv7, which starts with its creation time in milliseconds. */
public final class OrderAge {

    private static final int VERSION = 7;
    private static final int BITS_AFTER_TIMESTAMP = 16;

    /** Longer than a broker takes to restart. */
    private static final Duration MAX_EVENT_DELAY = Duration.ofMinutes(2);

    private static final Duration MAX_CLOCK_SKEW = Duration.ofSeconds(10);

    private OrderAge() {}

    /** Whether an unknown order may exist, because its {@code OrderCreated} event is still in flight. */
    public static boolean mayBeInFlight(UUID orderId, Instant now) {
        if (orderId.version() != VERSION) {
            return false;
        }
        Instant made = Instant.ofEpochMilli(orderId.getMostSignificantBits() >>> BITS_AFTER_TIMESTAMP);
        return made.isAfter(now.minus(MAX_EVENT_DELAY)) && made.isBefore(now.plus(MAX_CLOCK_SKEW));
    }
}
