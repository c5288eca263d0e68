package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Invariant.G8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.comanda.chaos.check.SystemState.StoredOrder;
import dev.comanda.chaos.guest.ClientObservation;
import dev.comanda.chaos.guest.History;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what subscribers see with what is stored. */
final class LiveChecks {

    private LiveChecks() {}

    static Stream<Violation> subscribersAreUpToDate(SystemState state, History history) {
        var away = history.of(ClientObservation.Unsubscribed.class).stream()
                .map(ClientObservation.Unsubscribed::orderId)
                .collect(toSet());
        Map<String, Long> shown = history.of(ClientObservation.VersionShown.class).stream()
                .collect(toMap(
                        ClientObservation.VersionShown::orderId, ClientObservation.VersionShown::version, Math::max));
        return history.of(ClientObservation.Subscribed.class).stream()
                .map(ClientObservation.Subscribed::orderId)
                .distinct()
                .filter(order -> !away.contains(order))
                .flatMap(order ->
                        state.order(order).flatMap(stored -> differs(stored, shown.getOrDefault(order, 0L))).stream());
    }

    private static Optional<Violation> differs(StoredOrder stored, long shown) {
        return shown == stored.version()
                ? Optional.empty()
                : Optional.of(new Violation(
                        G8,
                        "a subscriber of order %s saw version %d last, but it is at %d"
                                .formatted(stored.id(), shown, stored.version())));
    }
}
