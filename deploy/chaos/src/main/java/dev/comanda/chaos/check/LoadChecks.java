package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Promise.G10;
import static dev.comanda.chaos.check.Promise.G9;

import dev.comanda.chaos.load.Outcome;
import dev.comanda.chaos.load.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What callers got, against what they were to get. */
public final class LoadChecks {

    /** Of the peak. Below it something has collapsed; what is to be reached is more, and depends on the machine. */
    private static final double LEAST_GOODPUT = 0.5;

    private LoadChecks() {}

    /**
     * Of a restart nobody notices anything.
     *
     * @param failure what the launcher said if it did not come to its end
     */
    public static List<Violation> nothingDropped(Tally during, Optional<String> failure) {
        var violations = new ArrayList<Violation>();
        failure.ifPresent(said -> violations.add(new Violation(G9, "the restart did not come to its end: " + said)));
        if (during.count(Outcome.ANSWERED) == 0) {
            violations.add(new Violation(G9, "nothing was answered, so nothing is proved"));
        }
        during.mistakes().forEach((what, times) -> violations.add(new Violation(G9, what + ", " + times + " times")));
        return violations;
    }

    /**
     * What is too much is refused, and what is refused is told when to come again.
     *
     * @param peakPerSecond how many were answered a second when as many came as could be served
     * @param overloadedPerSecond how many were answered a second when more came
     * @param overloaded while more came
     * @param recovered some seconds after fewer came again
     */
    public static List<Violation> neverCollapses(
            double peakPerSecond, double overloadedPerSecond, Tally overloaded, Tally recovered) {
        return Stream.of(
                        collapsed(peakPerSecond, overloadedPerSecond),
                        count(overloaded, Outcome.FAILED, "under overload"),
                        count(overloaded, Outcome.UNANSWERED, "under overload"),
                        notRecovered(recovered))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> collapsed(double peak, double overloaded) {
        return overloaded >= LEAST_GOODPUT * peak
                ? Optional.empty()
                : Optional.of(new Violation(
                        G10, "%.0f a second were answered under overload, of %.0f".formatted(overloaded, peak)));
    }

    private static Optional<Violation> count(Tally tally, Outcome outcome, String when) {
        return tally.count(outcome) == 0
                ? Optional.empty()
                : Optional.of(
                        new Violation(G10, "%d calls %s %s".formatted(tally.count(outcome), outcome.text(), when)));
    }

    private static Optional<Violation> notRecovered(Tally recovered) {
        var bad = recovered.total() - recovered.count(Outcome.ANSWERED);
        return bad == 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        G10, "%d calls were not answered after the overload: %s".formatted(bad, recovered.mistakes())));
    }

    /** What callers were told, in lines for people. */
    public static Stream<String> figures(Tally tally) {
        var counts = Stream.of(Outcome.values())
                .filter(outcome -> tally.count(outcome) > 0)
                .map(outcome -> "%-25s %7d  p50 %5d ms, p99 %5d ms"
                        .formatted(
                                outcome.text(),
                                tally.count(outcome),
                                tally.millis(outcome, 0.5),
                                tally.millis(outcome, 0.99)));
        var mistakes = tally.mistakes().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(10)
                .map(mistake -> "  %7d  %s".formatted(mistake.getValue(), mistake.getKey()));
        return Stream.concat(counts, mistakes);
    }
}
