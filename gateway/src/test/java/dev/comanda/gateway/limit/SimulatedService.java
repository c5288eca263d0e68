package dev.comanda.gateway.limit;

import dev.comanda.gateway.limit.Admission.Permit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/** A service that answers so many calls at once behind an admission, under load that comes whether or not it answers; in simulated time. */
final class SimulatedService {

    private static final int CALLS = 128;
    private static final int QUEUE_CAPACITY = 32;
    private static final Duration QUEUE_TIME = Duration.ofMillis(15);
    private static final Map<RouteClass, Duration> GOALS = Map.of(
            RouteClass.MENU, Duration.ofMillis(200),
            RouteClass.CART, Duration.ofMillis(400),
            RouteClass.ORDER, Duration.ofSeconds(1));

    private final PriorityQueue<Event> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingLong(Event::number));
    private final Queue<Permit> backlog = new ArrayDeque<>();
    private final Map<RouteClass, Integer> arrived = new EnumMap<>(RouteClass.class);
    private final Map<RouteClass, Integer> refused = new EnumMap<>(RouteClass.class);
    private final int workers;
    private final LongUnaryOperator workAt;
    private final Admission admission;
    private long now;
    private long events;
    private int busy;
    private int answered;

    /**
     * A service.
     *
     * @param workers how many calls it works on at once; others wait
     * @param workAt nanoseconds of work for a call that is begun at this time
     */
    SimulatedService(int workers, LongUnaryOperator workAt) {
        this.workers = workers;
        this.workAt = workAt;
        this.admission = new Admission(GOALS, CALLS, QUEUE_CAPACITY, () -> now);
    }

    /** Lets calls come, evenly. */
    void load(RouteClass routeClass, int perSecond, Duration from, Duration to) {
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        // classes come in pending, not in the same instant
        long first = from.toNanos() + agenda.size();
        for (long time = first; time < to.toNanos(); time += gap) {
            at(time, () -> arrive(routeClass));
        }
    }

    /** Lets time pass, and counts anew. */
    void runUntil(Duration end) {
        arrived.clear();
        refused.clear();
        answered = 0;
        while (!agenda.isEmpty() && agenda.element().time() <= end.toNanos()) {
            Event next = agenda.remove();
            now = next.time();
            next.action().run();
        }
        now = end.toNanos();
    }

    int answered() {
        return answered;
    }

    int refused() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of all that came, how much was let in: 0 to 1. */
    double admittedShare(RouteClass routeClass) {
        return 1 - refused.getOrDefault(routeClass, 0) / (double) arrived.getOrDefault(routeClass, 1);
    }

    int admitted(RouteClass routeClass) {
        return arrived.getOrDefault(routeClass, 0) - refused.getOrDefault(routeClass, 0);
    }

    private void arrive(RouteClass routeClass) {
        arrived.merge(routeClass, 1, Integer::sum);
        Admission.PendingPermit pending = admission.acquire(routeClass);
        at(now + QUEUE_TIME.toNanos(), pending.cancel());
        pending.permit()
                .onSuccess(
                        permit -> permit.ifPresentOrElse(this::take, () -> refused.merge(routeClass, 1, Integer::sum)));
    }

    private void take(Permit permit) {
        backlog.add(permit);
        work();
    }

    private void work() {
        if (busy == workers || backlog.isEmpty()) {
            return;
        }
        busy++;
        Permit permit = backlog.remove();
        at(now + workAt.applyAsLong(now), () -> {
            busy--;
            answered++;
            permit.succeeded();
            work();
        });
    }

    private void at(long time, Runnable action) {
        agenda.add(new Event(time, events++, action));
    }

    private record Event(long time, long number, Runnable action) {}
}
