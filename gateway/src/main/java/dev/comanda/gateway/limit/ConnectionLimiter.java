package dev.comanda.gateway.limit;

import java.util.concurrent.atomic.AtomicInteger;

/** Limits open connections, in total and per key: an address, or a caller. */
public final class ConnectionLimiter {

    private final int total;
    private final int perKey;
    private final KeyedSemaphore permits = new KeyedSemaphore();
    private final AtomicInteger open = new AtomicInteger();

    public ConnectionLimiter(int total, int perKey) {
        this.total = total;
        this.perKey = perKey;
    }

    /** Counts one more connection if it may be opened; it is then to be released exactly once. */
    public Outcome tryAcquire(String key) {
        return tryAcquire(key, perKey);
    }

    /** The same for a key to which only the total applies. */
    public Outcome tryAcquireUnlimited(String key) {
        return tryAcquire(key, Integer.MAX_VALUE);
    }

    private Outcome tryAcquire(String key, int limit) {
        if (open.incrementAndGet() > total) {
            open.decrementAndGet();
            return Outcome.CAPACITY;
        }
        if (!permits.tryAcquire(key, limit)) {
            open.decrementAndGet();
            return Outcome.CALLER_LIMIT;
        }
        return Outcome.ACQUIRED;
    }

    /** A connection was closed. */
    public void release(String key) {
        permits.release(key);
        open.decrementAndGet();
    }

    /** How many are open. */
    public int open() {
        return open.get();
    }

    /** Whether one more may be opened. */
    public enum Outcome {
        ACQUIRED,
        CALLER_LIMIT,
        CAPACITY
    }
}
