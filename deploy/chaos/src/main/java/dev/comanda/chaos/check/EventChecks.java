package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Promise.G3;
import static dev.comanda.chaos.check.Promise.G4;
import static dev.comanda.chaos.check.Promise.G5;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.comanda.chaos.check.Evidence.Said;
import dev.comanda.chaos.check.Evidence.StoredOrder;
import dev.comanda.chaos.guest.History;
import dev.comanda.chaos.guest.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What was told and said, against what is stored. */
final class EventChecks {

    private static final Set<String> ONCE = Set.of("PaymentSucceeded.v1", "OrderPaid.v1", "OrderCreated.v1");

    private EventChecks() {}

    static Stream<Violation> paidOnce(Evidence evidence) {
        return evidence.said().stream()
                .filter(said -> ONCE.contains(said.type()))
                .collect(groupingBy(said -> said.type() + " of order " + said.orderId()))
                .entrySet()
                .stream()
                .filter(said -> said.getValue().size() > 1)
                .map(said -> new Violation(
                        G3,
                        "%s was said %d times"
                                .formatted(said.getKey(), said.getValue().size())));
    }

    static Stream<Violation> nothingLost(Evidence evidence, History history) {
        return Stream.of(
                        acknowledgedIsStored(evidence, history),
                        toldIsStored(evidence, history),
                        storedIsSaid(evidence))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> acknowledgedIsStored(Evidence evidence, History history) {
        return history.of(Told.Ordered.class).stream()
                .map(Told.Ordered::orderId)
                .distinct()
                .filter(id -> evidence.order(id).isEmpty())
                .map(id -> new Violation(G4, "order %s was acknowledged and is not there".formatted(id)));
    }

    private static Stream<Violation> toldIsStored(Evidence evidence, History history) {
        var ahead = history.of(Told.Seen.class).stream()
                .filter(seen -> evidence.order(seen.orderId())
                        .filter(order -> order.version() >= seen.version())
                        .isEmpty())
                .map(seen -> new Violation(
                        G4,
                        "order %s was seen %s, at version %d"
                                .formatted(seen.orderId(), seen.status(), seen.version())));
        var alive = history.of(Told.CalledOff.class).stream()
                .filter(off -> evidence.order(off.orderId())
                        .filter(order -> order.status().equals("cancelled"))
                        .isEmpty())
                .map(off -> new Violation(G4, "order %s was called off and is not cancelled".formatted(off.orderId())));
        return Stream.concat(ahead, alive);
    }

    private static Stream<Violation> storedIsSaid(Evidence evidence) {
        Map<String, Set<Long>> versions = evidence.said().stream()
                .filter(Said::isOfOrder)
                .collect(groupingBy(Said::orderId, mapping(Said::version, toSet())));
        return evidence.orders().stream().flatMap(order -> unsaid(order, versions.getOrDefault(order.id(), Set.of())));
    }

    private static Stream<Violation> unsaid(StoredOrder order, Set<Long> said) {
        return LongStream.rangeClosed(1, order.version())
                .filter(version -> !said.contains(version))
                .mapToObj(version ->
                        new Violation(G4, "version %d of order %s was never said".formatted(version, order.id())));
    }

    static Stream<Violation> oneEffectEach(Evidence evidence) {
        Map<String, List<Said>> said = evidence.said().stream()
                .filter(Said::isOfOrder)
                .collect(groupingBy(event -> "version %d of order %s".formatted(event.version(), event.orderId())));
        return said.entrySet().stream()
                .filter(version -> version.getValue().size() > 1)
                .map(version -> new Violation(
                        G5,
                        "%s came about by %s"
                                .formatted(
                                        version.getKey(),
                                        version.getValue().stream()
                                                .map(Said::type)
                                                .toList())));
    }
}
