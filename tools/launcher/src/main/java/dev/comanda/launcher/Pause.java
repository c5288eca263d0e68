package dev.comanda.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long to wait before the next attempt: longer each time, and short again after a good while without any. */
final class Pause {

    static final Duration SHORTEST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);
    static final Duration GOOD_WHILE = Duration.ofMinutes(2);

    private final Clock clock;
    private Duration current = SHORTEST;
    private Instant last = Instant.MIN;

    Pause() {
        this(Clock.systemUTC());
    }

    Pause(Clock clock) {
        this.clock = clock;
    }

    Duration next() {
        var now = clock.instant();
        var calm = last.isBefore(now.minus(GOOD_WHILE));
        current = calm ? SHORTEST : shorter(current.multipliedBy(2), LONGEST);
        last = now;
        return current;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
