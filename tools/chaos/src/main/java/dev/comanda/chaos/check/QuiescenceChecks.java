package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Invariant.G6;
import static dev.comanda.chaos.check.Invariant.QUIET;
import static dev.comanda.chaos.check.Invariant.RECONCILED;

import dev.comanda.chaos.check.SystemState.StoredOrder;
import java.util.stream.Stream;

/** Checks that nothing is left unfinished once the system is quiet. */
final class QuiescenceChecks {

    /** Far longer than the interval between two reconciliation runs on one machine. */
    private static final long MAX_AGE_SECONDS = 60;

    private QuiescenceChecks() {}

    /** Each consumer of a topic dead-letters each garbage record once, and nothing else. */
    static Stream<Violation> garbageIsDeadLettered(SystemState state) {
        return state.deadLetters().entrySet().stream().flatMap(letters -> {
            long expected = state.garbage().getOrDefault(sourceOf(letters.getKey()), 0L);
            return letters.getValue() == expected
                    ? Stream.empty()
                    : Stream.of(new Violation(
                            G6,
                            "%s has %d records, expected %d"
                                    .formatted(letters.getKey(), letters.getValue(), expected)));
        });
    }

    /** {@code order-service.cart.events.dlq} holds what could not be taken of {@code cart.events}. */
    private static String sourceOf(String deadLetters) {
        return deadLetters.substring(deadLetters.indexOf('.') + 1, deadLetters.lastIndexOf('.'));
    }

    static Stream<Violation> ledgersAgree(SystemState state) {
        var reconciliation = state.reconciliation();
        var asleep = reconciliation
                        .secondsAgo()
                        .filter(ago -> ago <= MAX_AGE_SECONDS)
                        .isPresent()
                ? Stream.<Violation>empty()
                : Stream.of(new Violation(RECONCILED, "no reconciliation run completed in the last minute"));
        var mismatches = reconciliation.mismatches().stream().map(mismatch -> new Violation(RECONCILED, mismatch));
        return Stream.concat(asleep, mismatches);
    }

    static Stream<Violation> nothingIsStuck(SystemState state) {
        var unsaid = state.outboxRows().entrySet().stream()
                .filter(outbox -> outbox.getValue() > 0)
                .map(outbox ->
                        new Violation(QUIET, "%d events of %s wait".formatted(outbox.getValue(), outbox.getKey())));
        var locked = state.stuckCarts().stream()
                .map(cart -> new Violation(QUIET, "cart %s is locked by an order that has ended".formatted(cart)));
        var reserved = state.redemptions().stream()
                .filter(redemption -> redemption.state().equals("reserved"))
                .filter(redemption -> state.order(redemption.orderId())
                        .filter(StoredOrder::isPending)
                        .isEmpty())
                .map(redemption -> new Violation(
                        QUIET,
                        "a use of %s is reserved for order %s, which does not wait"
                                .formatted(redemption.code(), redemption.orderId())));
        var refunds = state.orders().stream()
                .filter(order ->
                        order.refund().equals("pending") || order.refund().equals("failed"))
                .map(order ->
                        new Violation(QUIET, "the refund of order %s is %s".formatted(order.id(), order.refund())));
        return Stream.of(unsaid, locked, reserved, refunds).flatMap(violations -> violations);
    }
}
