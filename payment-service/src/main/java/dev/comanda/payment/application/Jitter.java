package dev.comanda.payment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Spreads retries, so that calls that failed together are not retried together. */
@ApplicationScoped
class Jitter {

    private static final double MIN_SHARE = 0.75;

    private final RandomGenerator random = RandomGenerator.getDefault();

    /** A random duration from 75 % to 100 % of {@code longest}. */
    Duration of(Duration longest) {
        double share = MIN_SHARE + (1 - MIN_SHARE) * nextDouble();
        return Duration.ofMillis(Math.round(longest.toMillis() * share));
    }

    private synchronized double nextDouble() {
        return random.nextDouble();
    }
}
