package dev.comanda.gateway.limit;

import dev.comanda.gateway.limit.Admission.Permit;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Calls that wait for a permit, ordered by priority, then by arrival. Not thread-safe. */
final class AdmissionQueue {

    private final int capacity;
    private final List<QueuedCall> calls = new ArrayList<>();

    AdmissionQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a call. If the queue is full, returns the one that is refused for it: the last, possibly the new one itself. */
    Optional<QueuedCall> offer(QueuedCall added) {
        int index = calls.size();
        while (index > 0 && added.precedes(calls.get(index - 1))) {
            index--;
        }
        calls.add(index, added);
        return calls.size() > capacity ? Optional.of(calls.removeLast()) : Optional.empty();
    }

    /** Removes the first call of a class that can be admitted. */
    Optional<QueuedCall> poll(Predicate<RouteClass> canAdmit) {
        Optional<QueuedCall> next =
                calls.stream().filter(call -> canAdmit.test(call.routeClass)).findFirst();
        next.ifPresent(calls::remove);
        return next;
    }

    boolean containsAny(Predicate<RouteClass> routeClass) {
        return calls.stream().anyMatch(call -> routeClass.test(call.routeClass));
    }

    /** False if the call is no longer in the queue. */
    boolean remove(QueuedCall call) {
        return calls.remove(call);
    }

    /** One call that waits. */
    static final class QueuedCall {

        private final RouteClass routeClass;
        private final Promise<Optional<Permit>> permit = Promise.promise();

        QueuedCall(RouteClass routeClass) {
            this.routeClass = routeClass;
        }

        RouteClass routeClass() {
            return routeClass;
        }

        Promise<Optional<Permit>> permit() {
            return permit;
        }

        void refuse() {
            permit.complete(Optional.empty());
        }

        private boolean precedes(QueuedCall other) {
            return routeClass.priority().isAbove(other.routeClass.priority());
        }
    }
}
