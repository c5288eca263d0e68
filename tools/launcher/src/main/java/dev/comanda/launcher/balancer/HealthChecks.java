package dev.comanda.launcher.balancer;

import java.time.Duration;
import java.util.List;

/** Asks each backend again and again how it is, none of them waiting for another. */
final class HealthChecks implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final List<Thread> threads;

    private HealthChecks(List<Thread> threads) {
        this.threads = threads;
    }

    static HealthChecks of(List<Backend> backends) {
        return new HealthChecks(backends.stream()
                .map(backend -> Thread.ofVirtual().name("health").start(() -> checkForEver(backend)))
                .toList());
    }

    private static void checkForEver(Backend backend) {
        try {
            while (true) {
                backend.check();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
