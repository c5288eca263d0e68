package dev.comanda.sandbox.webhook;

import java.time.Duration;

/** Pauses that double from {@code first} up to {@code longest}. */
record Backoff(Duration first, Duration longest) {

    // Beyond this many doublings each pause is the longest one, and a shift would overflow.
    private static final int MAX_DOUBLINGS = 30;

    /** @param failures how many tries have failed, ≥ 1 */
    Duration delayAfter(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
