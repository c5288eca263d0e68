package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Promise.G1;
import static dev.comanda.chaos.check.Promise.G2;
import static dev.comanda.chaos.check.Promise.G5;
import static java.util.stream.Collectors.groupingBy;

import dev.comanda.chaos.check.Evidence.Charge;
import dev.comanda.chaos.guest.History;
import dev.comanda.chaos.guest.Told;
import java.util.stream.Stream;

/** Where the money is. */
final class MoneyChecks {

    private MoneyChecks() {}

    static Stream<Violation> chargedOnce(Evidence evidence) {
        return evidence.charges().stream().collect(groupingBy(Charge::orderId)).entrySet().stream()
                .filter(order -> order.getValue().size() > 1)
                .map(order -> new Violation(
                        G1,
                        "order %s was charged %d times"
                                .formatted(order.getKey(), order.getValue().size())));
    }

    static Stream<Violation> paidOrRefunded(Evidence evidence, History history) {
        var unsettled = evidence.charges().stream()
                .filter(charge -> !isSettled(charge, evidence))
                .map(charge -> new Violation(
                        G2,
                        "charge %s of order %s: neither paid here nor refunded"
                                .formatted(charge.id(), charge.orderId())));
        var lost = history.of(Told.Paid.class).stream()
                .filter(paid -> evidence.charges().stream()
                        .noneMatch(charge -> charge.orderId().equals(paid.orderId())))
                .map(paid -> new Violation(G2, "order %s was paid, and nobody was charged".formatted(paid.orderId())));
        return Stream.concat(unsettled, lost);
    }

    private static boolean isSettled(Charge charge, Evidence evidence) {
        return charge.refunded() == charge.amount()
                || evidence.order(charge.orderId())
                        .filter(Evidence.StoredOrder::isFed)
                        .isPresent();
    }

    static Stream<Violation> refundedOnce(Evidence evidence) {
        return evidence.charges().stream()
                .filter(charge -> charge.refunded() > charge.amount())
                .map(charge -> new Violation(
                        G5,
                        "charge %s of order %s: %d of %d went back"
                                .formatted(charge.id(), charge.orderId(), charge.refunded(), charge.amount())));
    }
}
