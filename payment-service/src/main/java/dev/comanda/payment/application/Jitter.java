package dev.comanda.payment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Spreads repetitions, so that what failed together is not tried again all at once. */
@ApplicationScoped
class Jitter {

    private static final double LEAST_SHARE = 0.75;

    private final RandomGenerator random = RandomGenerator.getDefault();

    /** Three quarters of {@code longest} to the whole of it. */
    Duration of(Duration longest) {
        double share = LEAST_SHARE + (1 - LEAST_SHARE) * nextDouble();
        return Duration.ofMillis(Math.round(longest.toMillis() * share));
    }

    private synchronized double nextDouble() {
        return random.nextDouble();
    }
}
