package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Promise.G8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.comanda.chaos.check.Evidence.StoredOrder;
import dev.comanda.chaos.guest.History;
import dev.comanda.chaos.guest.Told;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people see, against what is stored. */
final class LiveChecks {

    private LiveChecks() {}

    static Stream<Violation> everybodyIsUpToDate(Evidence evidence, History history) {
        var away = history.of(Told.LookedAway.class).stream()
                .map(Told.LookedAway::orderId)
                .collect(toSet());
        Map<String, Long> shown = history.of(Told.Shown.class).stream()
                .collect(toMap(Told.Shown::orderId, Told.Shown::version, Math::max));
        return history.of(Told.Watching.class).stream()
                .map(Told.Watching::orderId)
                .distinct()
                .filter(order -> !away.contains(order))
                .flatMap(order ->
                        evidence
                                .order(order)
                                .flatMap(stored -> differs(stored, shown.getOrDefault(order, 0L)))
                                .stream());
    }

    private static Optional<Violation> differs(StoredOrder stored, long shown) {
        return shown == stored.version()
                ? Optional.empty()
                : Optional.of(new Violation(
                        G8,
                        "who watches order %s was shown version %d, and it is at %d"
                                .formatted(stored.id(), shown, stored.version())));
    }
}
