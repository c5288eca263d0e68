package dev.comanda.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts the permits that each key holds. */
public final class KeyedSemaphore {

    private final ConcurrentMap<String, Integer> permits = new ConcurrentHashMap<>();

    /** Acquires a permit, to be given back by {@link #release}, unless the key holds {@code limit} already. */
    public boolean tryAcquire(String key, int limit) {
        var acquired = new boolean[1];
        permits.compute(key, (same, held) -> {
            int before = held == null ? 0 : held;
            acquired[0] = before < limit;
            return acquired[0] ? Integer.valueOf(before + 1) : held;
        });
        return acquired[0];
    }

    /** Gives a permit back. */
    public void release(String key) {
        permits.computeIfPresent(key, (same, held) -> held > 1 ? held - 1 : null);
    }
}
