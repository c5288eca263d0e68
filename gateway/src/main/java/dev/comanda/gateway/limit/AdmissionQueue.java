package dev.comanda.gateway.limit;

import dev.comanda.gateway.limit.Admission.Permit;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Calls that wait for their turn: what is worth more goes first, then who came first. Not safe for use by several threads. */
final class AdmissionQueue {

    private final int longest;
    private final List<Waiting> waiting = new ArrayList<>();

    AdmissionQueue(int longest) {
        this.longest = longest;
    }

    /** Takes a call in; who has to leave for it, which is itself if all others are worth as much. */
    Optional<Waiting> add(Waiting newcomer) {
        int place = waiting.size();
        while (place > 0 && newcomer.precedes(waiting.get(place - 1))) {
            place--;
        }
        waiting.add(place, newcomer);
        return waiting.size() > longest ? Optional.of(waiting.removeLast()) : Optional.empty();
    }

    /** Takes out the first one of a class that has room. */
    Optional<Waiting> next(Predicate<RouteClass> hasRoom) {
        Optional<Waiting> next =
                waiting.stream().filter(call -> hasRoom.test(call.routeClass)).findFirst();
        next.ifPresent(waiting::remove);
        return next;
    }

    /** Whether a call of such a class waits. */
    boolean holds(Predicate<RouteClass> kind) {
        return waiting.stream().anyMatch(call -> kind.test(call.routeClass));
    }

    /** Whether it was still there. */
    boolean remove(Waiting call) {
        return waiting.remove(call);
    }

    /** One call that waits. */
    static final class Waiting {

        private final RouteClass routeClass;
        private final Promise<Optional<Permit>> permit = Promise.promise();

        Waiting(RouteClass routeClass) {
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

        private boolean precedes(Waiting other) {
            return routeClass.priority().isAbove(other.routeClass.priority());
        }
    }
}
