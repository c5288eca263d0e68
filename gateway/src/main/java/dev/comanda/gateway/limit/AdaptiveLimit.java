package dev.comanda.gateway.limit;

import java.util.concurrent.TimeUnit;

/**
 * How many calls a service gets at once: more while they are in time and more are wanted, fewer when too many of them are late
 * although others already wait. Slow calls alone make it no smaller: a service that has just started is slow without being
 * full. It changes once in a round trip, for calls that began before the last change tell about what was before.
 * Not safe for use by several threads.
 */
final class AdaptiveLimit {

    private static final int FIRST = 64;
    private static final int LEAST = 16;
    private static final int ENOUGH_CALLS = 10;
    private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double BACK_OFF = 0.75;
    /** An eighth more at a time: from the least to 128 in two seconds of quick calls. */
    private static final int GROWTH = 8;
    /** Of so many calls one may be late. */
    private static final int TOLERANCE = 4;

    private final int most;
    private int limit;
    private long changed;
    private long shrunk;
    private long windowStart;
    private int inTime;
    private int late;
    private boolean reached;
    private boolean lost;

    AdaptiveLimit(int most, long nanoTime) {
        this.most = most;
        this.limit = Math.min(FIRST, most);
        this.changed = nanoTime;
        this.shrunk = nanoTime;
        this.windowStart = nanoTime;
    }

    int get() {
        return limit;
    }

    /** A call could not go on at once. */
    void reached() {
        reached = true;
    }

    /** A call was answered as quickly as it should be. */
    void inTime(long start, long now) {
        if (start - changed >= 0) {
            inTime++;
        }
        look(now);
    }

    /** A call was answered more slowly. */
    void late(long start, long now) {
        if (start - shrunk >= 0) {
            late++;
        }
        look(now);
    }

    /** A call was not answered, or with a refusal because there is too much to do. */
    void lost(long start, long now) {
        lost |= start - shrunk >= 0;
        late(start, now);
    }

    private void look(long now) {
        if (now - windowStart >= WINDOW && inTime + late >= ENOUGH_CALLS) {
            boolean isSlow = late * TOLERANCE > inTime + late;
            if (isSlow && (reached || lost)) {
                limit = Math.max(Math.min(LEAST, most), (int) (limit * BACK_OFF));
                changed = now;
                shrunk = now;
            } else if (!isSlow && reached) {
                limit = Math.min(most, limit + Math.max(1, limit / GROWTH));
                changed = now;
            }
            windowStart = now;
            inTime = 0;
            late = 0;
            reached = false;
            lost = false;
        }
    }
}
