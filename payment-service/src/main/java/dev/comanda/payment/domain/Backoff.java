package dev.comanda.payment.domain;

import java.time.Duration;

/** Exponential backoff. */
final class Backoff {

    private static final int MAX_DOUBLINGS = 10;

    private Backoff() {}

    /** {@code first} doubled {@code times}, up to {@code longest}. */
    static Duration delay(Duration first, int times, Duration longest) {
        Duration grown = first.multipliedBy(1L << Math.min(times, MAX_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
