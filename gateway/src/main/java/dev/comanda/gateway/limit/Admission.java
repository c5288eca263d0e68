package dev.comanda.gateway.limit;

import dev.comanda.gateway.limit.AdmissionQueue.Waiting;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Which calls to one service are under way. Classes with a latency goal share an adaptive limit, of which each has a share that
 * nobody else can take; of the rest those that are worth less leave some to those that are worth more. Classes without a goal, which wait for something and whose
 * latency says nothing, have a fixed number each. What exceeds this waits a moment in a short queue, and is refused then.
 */
public final class Admission {

    private final Map<RouteClass, Duration> goals;
    private final int most;
    private final LongSupplier nanoTime;
    private final AdaptiveLimit limit;
    private final AdmissionQueue queue;
    private final Map<RouteClass, Integer> underWay = new EnumMap<>(RouteClass.class);
    private int shared;

    /**
     * One service's.
     *
     * @param goals the latency above which a class is let fewer calls
     * @param most the most calls of all classes with a goal together, and of each other class
     * @param longestQueue how many may wait
     * @param nanoTime the clock
     */
    Admission(Map<RouteClass, Duration> goals, int most, int longestQueue, LongSupplier nanoTime) {
        this.goals = Map.copyOf(goals);
        this.most = most;
        this.nanoTime = nanoTime;
        this.limit = new AdaptiveLimit(most, nanoTime.getAsLong());
        this.queue = new AdmissionQueue(longestQueue);
    }

    /** A permit, at once or when it is this call's turn; none if it has to be refused. */
    Turn enter(RouteClass routeClass) {
        Waiting waiting;
        Optional<Waiting> refused;
        synchronized (this) {
            if (hasRoom(routeClass)) {
                return new Turn(Future.succeededFuture(Optional.of(permit(routeClass))), () -> {});
            }
            if (isShared(routeClass)) {
                limit.reached();
            }
            waiting = new Waiting(routeClass);
            refused = queue.add(waiting);
        }
        refused.ifPresent(Waiting::refuse);
        return new Turn(waiting.permit().future(), () -> giveUp(waiting));
    }

    synchronized int limit() {
        return limit.get();
    }

    synchronized int underWay(RouteClass routeClass) {
        return underWay.getOrDefault(routeClass, 0);
    }

    private boolean isShared(RouteClass routeClass) {
        return goals.containsKey(routeClass);
    }

    private boolean hasRoom(RouteClass routeClass) {
        int own = underWay.getOrDefault(routeClass, 0);
        if (!isShared(routeClass)) {
            return own < most;
        }
        Priority priority = routeClass.priority();
        return shared < priority.ceilingOf(limit.get()) || own < priority.shareOf(limit.get());
    }

    private Permit permit(RouteClass routeClass) {
        count(routeClass, 1);
        return new Permit(routeClass, nanoTime.getAsLong());
    }

    private void count(RouteClass routeClass, int more) {
        underWay.merge(routeClass, more, Integer::sum);
        if (isShared(routeClass)) {
            shared += more;
        }
    }

    private void giveUp(Waiting waiting) {
        boolean removed;
        synchronized (this) {
            removed = queue.remove(waiting);
        }
        if (removed) {
            waiting.refuse();
        }
    }

    /** Others go on; more than one may if the limit has grown. */
    private List<Runnable> letIn() {
        List<Runnable> admitted = new ArrayList<>();
        Optional<Waiting> next = queue.next(this::hasRoom);
        while (next.isPresent()) {
            Waiting waiting = next.get();
            Permit permit = permit(waiting.routeClass());
            admitted.add(() -> waiting.permit().complete(Optional.of(permit)));
            next = queue.next(this::hasRoom);
        }
        return admitted;
    }

    /**
     * A place in the queue.
     *
     * @param permit the permit; empty if the call is refused
     * @param giveUp leaves the queue; does nothing once the permit is there
     */
    record Turn(Future<Optional<Permit>> permit, Runnable giveUp) {}

    /** One call that is under way; ends once. */
    public final class Permit {

        private final RouteClass routeClass;
        private final long start;
        private boolean ended;

        private Permit(RouteClass routeClass, long start) {
            this.routeClass = routeClass;
            this.start = start;
        }

        /** The service has answered. */
        public void answered() {
            end(now -> {
                if (now - start <= goal().toNanos()) {
                    limit.inTime(start, now);
                } else {
                    limit.late(start, now);
                }
            });
        }

        /** The service is overloaded or silent. */
        public void dropped() {
            end(now -> limit.lost(start, now));
        }

        /** The call ended in a way that says nothing about the service. */
        public void ignored() {
            end(now -> {});
        }

        private Duration goal() {
            return goals.getOrDefault(routeClass, Duration.ZERO);
        }

        private void end(LongConsumer lesson) {
            List<Runnable> admitted;
            synchronized (Admission.this) {
                if (ended) {
                    return;
                }
                ended = true;
                if (queue.holds(Admission.this::isShared)) {
                    limit.reached();
                }
                if (isShared(routeClass)) {
                    lesson.accept(nanoTime.getAsLong());
                }
                count(routeClass, -1);
                admitted = letIn();
            }
            admitted.forEach(Runnable::run);
        }
    }
}
