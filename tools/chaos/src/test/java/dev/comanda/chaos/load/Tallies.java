package dev.comanda.chaos.load;

import java.time.Duration;

/** Tallies to look at. */
public final class Tallies {

    private Tallies() {}

    /** So many calls with this outcome. */
    public static Tally of(Outcome outcome, int count) {
        return of(outcome, count, Outcome.ANSWERED, 0);
    }

    /** So many calls with one outcome, and so many with another. */
    public static Tally of(Outcome outcome, int count, Outcome other, int otherCount) {
        var tally = new Tally();
        add(tally, outcome, count);
        add(tally, other, otherCount);
        return tally;
    }

    private static void add(Tally tally, Outcome outcome, int count) {
        for (int call = 0; call < count; call++) {
            tally.add(outcome, Duration.ofMillis(call));
            if (outcome != Outcome.ANSWERED) {
                tally.addError(outcome.label());
            }
        }
    }
}
