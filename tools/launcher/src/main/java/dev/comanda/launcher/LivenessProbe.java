package dev.comanda.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Whether a process can get well by itself, asked as Kubernetes asks it: one that fails three times in a row is ended.
 *
 * @param alive what it answers; no answer is false
 * @param period between two questions
 */
record LivenessProbe(BooleanSupplier alive, Duration period) {

    static final Duration PERIOD = Duration.ofSeconds(10);

    private static final int FAILURE_THRESHOLD = 3;

    /** Returns when the process has failed. */
    void awaitFailure() throws InterruptedException {
        for (int failures = 0; failures < FAILURE_THRESHOLD; ) {
            Thread.sleep(period);
            failures = alive.getAsBoolean() ? 0 : failures + 1;
        }
    }
}
