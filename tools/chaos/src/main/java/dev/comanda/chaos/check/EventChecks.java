package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Invariant.G3;
import static dev.comanda.chaos.check.Invariant.G4;
import static dev.comanda.chaos.check.Invariant.G5;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.comanda.chaos.check.SystemState.PublishedEvent;
import dev.comanda.chaos.check.SystemState.StoredOrder;
import dev.comanda.chaos.guest.ClientObservation;
import dev.comanda.chaos.guest.History;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Compares what clients observed and what was published with what is stored. */
final class EventChecks {

    private static final Set<String> ONCE = Set.of("PaymentSucceeded.v1", "OrderPaid.v1", "OrderCreated.v1");

    private EventChecks() {}

    static Stream<Violation> paidOnce(SystemState state) {
        return state.events().stream()
                .filter(publishedEvent -> ONCE.contains(publishedEvent.type()))
                .collect(groupingBy(publishedEvent -> publishedEvent.type() + " of order " + publishedEvent.orderId()))
                .entrySet()
                .stream()
                .filter(published -> published.getValue().size() > 1)
                .map(published -> new Violation(
                        G3,
                        "%s was published %d times"
                                .formatted(
                                        published.getKey(), published.getValue().size())));
    }

    static Stream<Violation> nothingLost(SystemState state, History history) {
        return Stream.of(
                        acknowledgedIsStored(state, history),
                        observedIsStored(state, history),
                        storedIsPublished(state))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> acknowledgedIsStored(SystemState state, History history) {
        return history.of(ClientObservation.Ordered.class).stream()
                .map(ClientObservation.Ordered::orderId)
                .distinct()
                .filter(id -> state.order(id).isEmpty())
                .map(id -> new Violation(G4, "order %s was acknowledged and is not there".formatted(id)));
    }

    private static Stream<Violation> observedIsStored(SystemState state, History history) {
        var ahead = history.of(ClientObservation.StatusSeen.class).stream()
                .filter(statusSeen -> state.order(statusSeen.orderId())
                        .filter(order -> order.version() >= statusSeen.version())
                        .isEmpty())
                .map(statusSeen -> new Violation(
                        G4,
                        "order %s was seen %s, at version %d"
                                .formatted(statusSeen.orderId(), statusSeen.status(), statusSeen.version())));
        var alive = history.of(ClientObservation.Cancelled.class).stream()
                .filter(off -> state.order(off.orderId())
                        .filter(order -> order.status().equals("cancelled"))
                        .isEmpty())
                .map(off -> new Violation(
                        G4, "order %s was acknowledged as cancelled and is not".formatted(off.orderId())));
        return Stream.concat(ahead, alive);
    }

    private static Stream<Violation> storedIsPublished(SystemState state) {
        Map<String, Set<Long>> versions = state.events().stream()
                .filter(PublishedEvent::isOfOrder)
                .collect(groupingBy(PublishedEvent::orderId, mapping(PublishedEvent::version, toSet())));
        return state.orders().stream()
                .flatMap(order -> unpublished(order, versions.getOrDefault(order.id(), Set.of())));
    }

    private static Stream<Violation> unpublished(StoredOrder order, Set<Long> published) {
        return LongStream.rangeClosed(1, order.version())
                .filter(version -> !published.contains(version))
                .mapToObj(version ->
                        new Violation(G4, "version %d of order %s was never published".formatted(version, order.id())));
    }

    static Stream<Violation> oneEffectEach(SystemState state) {
        Map<String, List<PublishedEvent>> published = state.events().stream()
                .filter(PublishedEvent::isOfOrder)
                .collect(groupingBy(event -> "version %d of order %s".formatted(event.version(), event.orderId())));
        return published.entrySet().stream()
                .filter(version -> version.getValue().size() > 1)
                .map(version -> new Violation(
                        G5,
                        "%s has several events: %s"
                                .formatted(
                                        version.getKey(),
                                        version.getValue().stream()
                                                .map(PublishedEvent::type)
                                                .toList())));
    }
}
