package dev.comanda.gateway.limit;

import dev.comanda.gateway.limit.AdmissionQueue.QueuedCall;
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
 * Limits the concurrent calls to one service. Classes with a latency goal share an adaptive limit: each has a share of it that
 * no other class can take, and of the rest lower priorities leave some to higher ones. Classes without a goal, whose calls
 * wait for others so that their latency says nothing, have a fixed limit each. Calls above it wait briefly in a queue; then
 * they are refused.
 */
public final class Admission {

    private final Map<RouteClass, Duration> latencyGoals;
    private final int maxCalls;
    private final LongSupplier nanoTime;
    private final AdaptiveLimit limit;
    private final AdmissionQueue queue;
    private final Map<RouteClass, Integer> inFlight = new EnumMap<>(RouteClass.class);
    private int sharedInFlight;

    /**
     * The admission of one service.
     *
     * @param latencyGoals the latency above which the limit shrinks, by class
     * @param maxCalls the maximum of the shared limit, and the fixed limit of each class without a goal
     * @param queueCapacity how many calls may wait
     * @param nanoTime the clock
     */
    Admission(Map<RouteClass, Duration> latencyGoals, int maxCalls, int queueCapacity, LongSupplier nanoTime) {
        this.latencyGoals = Map.copyOf(latencyGoals);
        this.maxCalls = maxCalls;
        this.nanoTime = nanoTime;
        this.limit = new AdaptiveLimit(maxCalls, nanoTime.getAsLong());
        this.queue = new AdmissionQueue(queueCapacity);
    }

    /** A permit, at once or after a wait in the queue; none if the call is refused. */
    PendingPermit acquire(RouteClass routeClass) {
        QueuedCall queued;
        Optional<QueuedCall> refused;
        synchronized (this) {
            if (canAdmit(routeClass)) {
                return new PendingPermit(Future.succeededFuture(Optional.of(issuePermit(routeClass))), () -> {});
            }
            if (isShared(routeClass)) {
                limit.onSaturated();
            }
            queued = new QueuedCall(routeClass);
            refused = queue.offer(queued);
        }
        refused.ifPresent(QueuedCall::refuse);
        return new PendingPermit(queued.permit().future(), () -> cancel(queued));
    }

    synchronized int limit() {
        return limit.get();
    }

    synchronized int inFlight(RouteClass routeClass) {
        return inFlight.getOrDefault(routeClass, 0);
    }

    private boolean isShared(RouteClass routeClass) {
        return latencyGoals.containsKey(routeClass);
    }

    private boolean canAdmit(RouteClass routeClass) {
        int own = inFlight.getOrDefault(routeClass, 0);
        if (!isShared(routeClass)) {
            return own < maxCalls;
        }
        Priority priority = routeClass.priority();
        return sharedInFlight < priority.ceilingOf(limit.get()) || own < priority.shareOf(limit.get());
    }

    private Permit issuePermit(RouteClass routeClass) {
        count(routeClass, 1);
        return new Permit(routeClass, nanoTime.getAsLong());
    }

    private void count(RouteClass routeClass, int change) {
        inFlight.merge(routeClass, change, Integer::sum);
        if (isShared(routeClass)) {
            sharedInFlight += change;
        }
    }

    private void cancel(QueuedCall call) {
        boolean removed;
        synchronized (this) {
            removed = queue.remove(call);
        }
        if (removed) {
            call.refuse();
        }
    }

    /** Takes calls from the queue; several if the limit has grown. */
    private List<Runnable> admitQueued() {
        List<Runnable> admitted = new ArrayList<>();
        Optional<QueuedCall> next = queue.poll(this::canAdmit);
        while (next.isPresent()) {
            QueuedCall call = next.get();
            Permit permit = issuePermit(call.routeClass());
            admitted.add(() -> call.permit().complete(Optional.of(permit)));
            next = queue.poll(this::canAdmit);
        }
        return admitted;
    }

    /**
     * A permit that may still be waiting in the queue.
     *
     * @param permit the permit; empty if the call is refused
     * @param cancel leaves the queue; has no effect once the permit is issued
     */
    record PendingPermit(Future<Optional<Permit>> permit, Runnable cancel) {}

    /** One call in flight. It ends once; later endings have no effect. */
    public final class Permit {

        private final RouteClass routeClass;
        private final long start;
        private boolean ended;

        private Permit(RouteClass routeClass, long start) {
            this.routeClass = routeClass;
            this.start = start;
        }

        /** The service has responded. */
        public void succeeded() {
            end(now -> {
                if (now - start <= latencyGoal().toNanos()) {
                    limit.onTime(start, now);
                } else {
                    limit.onLate(start, now);
                }
            });
        }

        /** The service did not respond, or is overloaded. */
        public void dropped() {
            end(now -> limit.onDropped(start, now));
        }

        /** The call ended in a way that says nothing about the service. */
        public void ignored() {
            end(now -> {});
        }

        private Duration latencyGoal() {
            return latencyGoals.getOrDefault(routeClass, Duration.ZERO);
        }

        private void end(LongConsumer sample) {
            List<Runnable> admitted;
            synchronized (Admission.this) {
                if (ended) {
                    return;
                }
                ended = true;
                if (queue.containsAny(Admission.this::isShared)) {
                    limit.onSaturated();
                }
                if (isShared(routeClass)) {
                    sample.accept(nanoTime.getAsLong());
                }
                count(routeClass, -1);
                admitted = admitQueued();
            }
            admitted.forEach(Runnable::run);
        }
    }
}
