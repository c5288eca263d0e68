package dev.comanda.gateway.limit;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.FixedLimit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How many calls of one kind are under way at once. The number follows their latency: while they are quicker than the goal it
 * grows, when they are slower it shrinks. What exceeds it waits a moment in a short queue, and is refused then.
 */
public final class Admission {

    private static final int FIRST_LIMIT = 16;
    private static final int SMALLEST_LIMIT = 4;
    private static final double BACK_OFF = 0.75;
    private static final Duration WINDOW = Duration.ofMillis(100);

    private final Limit limit;
    private final int longestQueue;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int underWay;

    private Admission(Limit limit, int longestQueue) {
        this.limit = limit;
        this.longestQueue = longestQueue;
    }

    /** Follows the latency. */
    static Admission adaptive(Duration goal, int most, int longestQueue) {
        Limit aimd = AIMDLimit.newBuilder()
                .timeout(goal.toNanos(), TimeUnit.NANOSECONDS)
                .initialLimit(Math.min(FIRST_LIMIT, most))
                .minLimit(SMALLEST_LIMIT)
                .maxLimit(most)
                .backoffRatio(BACK_OFF)
                .build();
        Limit windowed = WindowedLimit.newBuilder()
                .minWindowTime(WINDOW.toNanos(), TimeUnit.NANOSECONDS)
                .maxWindowTime(WINDOW.toNanos(), TimeUnit.NANOSECONDS)
                .windowSize(10)
                .build(aimd);
        return new Admission(windowed, longestQueue);
    }

    /** For calls that wait for something, whose latency says nothing. */
    static Admission fixed(int most, int longestQueue) {
        return new Admission(FixedLimit.of(most), longestQueue);
    }

    /** A permit, at once or when it is this call's turn; none if it has to be refused. */
    public Turn enter() {
        synchronized (this) {
            if (queue.isEmpty() && underWay < limit.getLimit()) {
                return new Turn(Future.succeededFuture(Optional.of(permit())), () -> {});
            }
            if (queue.size() >= longestQueue) {
                return new Turn(Future.succeededFuture(Optional.empty()), () -> {});
            }
            var waiting = new Waiting(Promise.promise());
            queue.addLast(waiting);
            return new Turn(waiting.promise.future(), () -> giveUp(waiting));
        }
    }

    synchronized int limit() {
        return limit.getLimit();
    }

    synchronized int underWay() {
        return underWay;
    }

    private Permit permit() {
        underWay++;
        return new Permit(System.nanoTime(), underWay);
    }

    private void giveUp(Waiting waiting) {
        boolean removed;
        synchronized (this) {
            removed = queue.remove(waiting);
        }
        if (removed) {
            waiting.promise.complete(Optional.empty());
        }
    }

    private void release() {
        List<Runnable> admitted = new ArrayList<>();
        synchronized (this) {
            underWay--;
            // more than one may go on if the limit has grown
            while (!queue.isEmpty() && underWay < limit.getLimit()) {
                Waiting next = queue.removeFirst();
                Permit permit = permit();
                admitted.add(() -> next.promise.complete(Optional.of(permit)));
            }
        }
        admitted.forEach(Runnable::run);
    }

    private record Waiting(Promise<Optional<Permit>> promise) {}

    /**
     * A place in the queue.
     *
     * @param permit the permit; empty if the call is refused
     * @param giveUp leaves the queue; does nothing once the permit is there
     */
    public record Turn(Future<Optional<Permit>> permit, Runnable giveUp) {}

    /** One call that is under way; ends once. */
    public final class Permit {

        private final long start;
        private final int underWayThen;
        private boolean ended;

        private Permit(long start, int underWayThen) {
            this.start = start;
            this.underWayThen = underWayThen;
        }

        /** The service has answered. */
        public void answered() {
            end(true, false);
        }

        /** The service is overloaded or silent. */
        public void dropped() {
            end(true, true);
        }

        /** The call ended in a way that says nothing about the service. */
        public void ignored() {
            end(false, false);
        }

        private void end(boolean counts, boolean dropped) {
            if (ended) {
                return;
            }
            ended = true;
            if (counts) {
                limit.onSample(start, System.nanoTime() - start, underWayThen, dropped);
            }
            release();
        }
    }
}
