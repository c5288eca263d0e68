package dev.comanda.chaos.check;

import dev.comanda.chaos.guest.History;
import java.util.List;
import java.util.stream.Stream;

/** Checks all invariants against the state of the system. */
public final class Invariants {

    private Invariants() {}

    /** The violations; empty if every invariant holds. */
    public static List<Violation> check(SystemState state, History history) {
        return Stream.of(
                        MoneyChecks.chargedOnce(state),
                        MoneyChecks.paidOrRefunded(state, history),
                        MoneyChecks.refundedOnce(state),
                        EventChecks.paidOnce(state),
                        EventChecks.nothingLost(state, history),
                        EventChecks.oneEffectEach(state),
                        CouponChecks.withinLimits(state),
                        CouponChecks.countedOnce(state),
                        LiveChecks.subscribersAreUpToDate(state, history),
                        QuiescenceChecks.garbageIsDeadLettered(state),
                        QuiescenceChecks.ledgersAgree(state),
                        QuiescenceChecks.nothingIsStuck(state))
                .flatMap(violations -> violations)
                .toList();
    }
}
