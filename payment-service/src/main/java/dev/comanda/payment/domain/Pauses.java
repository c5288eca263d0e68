package dev.comanda.payment.domain;

import java.time.Duration;

/** How long to leave alone what did not work out. */
final class Pauses {

    private static final int MOST_DOUBLINGS = 10;

    private Pauses() {}

    /** {@code first} doubled {@code times}, up to {@code longest}. */
    static Duration grown(Duration first, int times, Duration longest) {
        Duration grown = first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
