package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Invariant.G1;
import static dev.comanda.chaos.check.Invariant.G2;
import static dev.comanda.chaos.check.Invariant.G5;
import static java.util.stream.Collectors.groupingBy;

import dev.comanda.chaos.check.SystemState.Charge;
import dev.comanda.chaos.guest.ClientObservation;
import dev.comanda.chaos.guest.History;
import java.util.stream.Stream;

/** Checks charges and refunds. */
final class MoneyChecks {

    private MoneyChecks() {}

    static Stream<Violation> chargedOnce(SystemState state) {
        return state.charges().stream().collect(groupingBy(Charge::orderId)).entrySet().stream()
                .filter(order -> order.getValue().size() > 1)
                .map(order -> new Violation(
                        G1,
                        "order %s was charged %d times"
                                .formatted(order.getKey(), order.getValue().size())));
    }

    static Stream<Violation> paidOrRefunded(SystemState state, History history) {
        var unsettled = state.charges().stream()
                .filter(charge -> !isPaidOrRefunded(charge, state))
                .map(charge -> new Violation(
                        G2,
                        "charge %s of order %s: neither paid here nor refunded"
                                .formatted(charge.id(), charge.orderId())));
        var lost = history.of(ClientObservation.Paid.class).stream()
                .filter(paid -> state.charges().stream()
                        .noneMatch(charge -> charge.orderId().equals(paid.orderId())))
                .map(paid -> new Violation(G2, "order %s was paid, but has no charge".formatted(paid.orderId())));
        return Stream.concat(unsettled, lost);
    }

    private static boolean isPaidOrRefunded(Charge charge, SystemState state) {
        return charge.refunded() == charge.amount()
                || state.order(charge.orderId())
                        .filter(SystemState.StoredOrder::isPaid)
                        .isPresent();
    }

    static Stream<Violation> refundedOnce(SystemState state) {
        return state.charges().stream()
                .filter(charge -> charge.refunded() > charge.amount())
                .map(charge -> new Violation(
                        G5,
                        "charge %s of order %s: %d of %d was refunded"
                                .formatted(charge.id(), charge.orderId(), charge.refunded(), charge.amount())));
    }
}
