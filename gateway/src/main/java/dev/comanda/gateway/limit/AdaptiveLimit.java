package dev.comanda.gateway.limit;

import java.util.concurrent.TimeUnit;

/**
 * A limit of concurrent calls to a service that follows their latency. It grows while calls are on time and the limit is
 * reached; it shrinks when too many calls are late although others already wait. Slow calls alone do not shrink it: a service
 * that has just started is slow, but not overloaded. It changes at most once per round trip, as calls that began before the
 * last change say nothing about its effect. Not thread-safe.
 */
final class AdaptiveLimit {

    private static final int INITIAL_LIMIT = 64;
    private static final int MIN_LIMIT = 16;
    private static final int MIN_SAMPLES = 10;
    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double BACKOFF_RATIO = 0.75;
    /** Grows by an eighth: from the minimum to 128 in two seconds of fast calls. */
    private static final int GROWTH_DIVISOR = 8;
    /** A quarter of the calls may be late. */
    private static final int LATE_DIVISOR = 4;

    private final int maxLimit;
    private int limit;
    private long lastChange;
    private long lastDecrease;
    private long windowStart;
    private int onTime;
    private int late;
    private boolean saturated;
    private boolean dropped;

    AdaptiveLimit(int maxLimit, long nanoTime) {
        this.maxLimit = maxLimit;
        this.limit = Math.min(INITIAL_LIMIT, maxLimit);
        this.lastChange = nanoTime;
        this.lastDecrease = nanoTime;
        this.windowStart = nanoTime;
    }

    int get() {
        return limit;
    }

    /** A call had to wait or was refused. */
    void onSaturated() {
        saturated = true;
    }

    /** A call got its response within the latency goal. */
    void onTime(long start, long now) {
        if (start - lastChange >= 0) {
            onTime++;
        }
        update(now);
    }

    /** A call got its response too late. */
    void onLate(long start, long now) {
        if (start - lastDecrease >= 0) {
            late++;
        }
        update(now);
    }

    /** A call got no response, or one that says that the service is overloaded. */
    void onDropped(long start, long now) {
        dropped |= start - lastDecrease >= 0;
        onLate(start, now);
    }

    private void update(long now) {
        if (now - windowStart < WINDOW_NANOS || onTime + late < MIN_SAMPLES) {
            return;
        }
        boolean isSlow = late * LATE_DIVISOR > onTime + late;
        if (isSlow && (saturated || dropped)) {
            limit = Math.max(Math.min(MIN_LIMIT, maxLimit), (int) (limit * BACKOFF_RATIO));
            lastChange = now;
            lastDecrease = now;
        } else if (!isSlow && saturated) {
            limit = Math.min(maxLimit, limit + Math.max(1, limit / GROWTH_DIVISOR));
            lastChange = now;
        }
        windowStart = now;
        onTime = 0;
        late = 0;
        saturated = false;
        dropped = false;
    }
}
