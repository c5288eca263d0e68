package dev.comanda.chaos.check;

import dev.comanda.chaos.guest.History;
import java.util.List;
import java.util.stream.Stream;

/** Holds what was promised against what is there. */
public final class Promises {

    private Promises() {}

    /** What did not hold; nothing if all is well. */
    public static List<Violation> violated(Evidence evidence, History history) {
        return Stream.of(
                        MoneyChecks.chargedOnce(evidence),
                        MoneyChecks.paidOrRefunded(evidence, history),
                        MoneyChecks.refundedOnce(evidence),
                        EventChecks.paidOnce(evidence),
                        EventChecks.nothingLost(evidence, history),
                        EventChecks.oneEffectEach(evidence),
                        CouponChecks.withinLimits(evidence),
                        CouponChecks.countedOnce(evidence),
                        LiveChecks.everybodyIsUpToDate(evidence, history),
                        RestChecks.garbageIsPutAside(evidence),
                        RestChecks.booksAgree(evidence),
                        RestChecks.nothingIsStuck(evidence))
                .flatMap(violations -> violations)
                .toList();
    }
}
