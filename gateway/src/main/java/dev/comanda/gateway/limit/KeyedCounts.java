package dev.comanda.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many of something each key holds at the moment. */
public final class KeyedCounts {

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** Counts one more for the key, unless it holds as many as it may; to be given back by {@link #release}. */
    public boolean tryAcquire(String key, int most) {
        var acquired = new boolean[1];
        counts.compute(key, (same, held) -> {
            int before = held == null ? 0 : held;
            acquired[0] = before < most;
            return acquired[0] ? Integer.valueOf(before + 1) : held;
        });
        return acquired[0];
    }

    /** Gives back what was acquired. */
    public void release(String key) {
        counts.computeIfPresent(key, (same, held) -> held > 1 ? held - 1 : null);
    }
}
