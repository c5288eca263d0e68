package dev.comanda.gateway.live;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.limit.KeyedCounts;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** How many WebSockets may be open at once, in total and for one caller. */
@Singleton
class ConnectionLimiter {

    private final int total;
    private final int perSubject;
    private final KeyedCounts counts = new KeyedCounts();
    private final AtomicInteger open = new AtomicInteger();

    ConnectionLimiter(GatewayConfig config) {
        this.total = config.live().connections();
        this.perSubject = config.live().connectionsPerSession();
    }

    /** Counts one more connection if it may be opened; it is then to be released exactly once. */
    Outcome tryAcquire(String subject) {
        if (open.incrementAndGet() > total) {
            open.decrementAndGet();
            return Outcome.CAPACITY;
        }
        if (!counts.tryAcquire(subject, perSubject)) {
            open.decrementAndGet();
            return Outcome.CALLER_LIMIT;
        }
        return Outcome.ACQUIRED;
    }

    void release(String subject) {
        counts.release(subject);
        open.decrementAndGet();
    }

    int open() {
        return open.get();
    }

    /** Whether one more may be opened. */
    enum Outcome {
        ACQUIRED,
        CALLER_LIMIT,
        CAPACITY
    }
}
