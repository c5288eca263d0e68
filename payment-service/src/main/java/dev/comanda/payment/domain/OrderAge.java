package dev.comanda.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What an order's id tells of its age: it is a UUIDv7, which begins with the millisecond it was made in. */
public final class OrderAge {

    private static final int VERSION = 7;
    private static final int BITS_AFTER_THE_TIME = 16;

    /** Longer than a broker takes to come back, which is what news wait for. */
    private static final Duration NEWS_TAKE_AT_MOST = Duration.ofMinutes(2);

    private static final Duration CLOCKS_DIFFER_AT_MOST = Duration.ofSeconds(10);

    private OrderAge() {}

    /** Whether an order that nobody has told us of may exist nevertheless, because the news of it is under way. */
    public static boolean mayBeNews(UUID orderId, Instant now) {
        if (orderId.version() != VERSION) {
            return false;
        }
        Instant made = Instant.ofEpochMilli(orderId.getMostSignificantBits() >>> BITS_AFTER_THE_TIME);
        return made.isAfter(now.minus(NEWS_TAKE_AT_MOST)) && made.isBefore(now.plus(CLOCKS_DIFFER_AT_MOST));
    }
}
