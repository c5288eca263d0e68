package dev.comanda.chaos.guest;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: twice as long each time, and not all at the same moment. */
final class Backoff {

    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration MAX = Duration.ofSeconds(10);

    private final RandomGenerator random;
    private Duration next = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Half of it at least, half more of it at most. */
    Duration next() {
        var now = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(MAX) < 0 ? doubled : MAX;
        return Duration.ofNanos((long) (now.toNanos() * (0.5 + random.nextDouble())));
    }

    void reset() {
        next = FIRST;
    }
}
