package dev.comanda.chaos.check;

import static dev.comanda.chaos.check.Invariant.G10;
import static dev.comanda.chaos.check.Invariant.G9;

import dev.comanda.chaos.load.Load;
import dev.comanda.chaos.load.Outcome;
import dev.comanda.chaos.load.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the results of load. */
public final class LoadChecks {

    /** Of the peak that was measured before, on the same machine. */
    private static final double MIN_GOODPUT = 0.9;

    /** Of the calls that were to come: with fewer, nothing is proved. */
    private static final double MIN_SENT = 0.95;

    private LoadChecks() {}

    /**
     * A restart must not be noticeable.
     *
     * @param failure the launcher's message, if it failed
     */
    public static List<Violation> nothingDropped(Load during, Optional<String> failure) {
        var violations = new ArrayList<Violation>();
        failure.ifPresent(message -> violations.add(new Violation(G9, "the restart failed: " + message)));
        tooFew(during).ifPresent(few -> violations.add(new Violation(G9, few)));
        during.tally()
                .errors()
                .forEach((what, times) -> violations.add(new Violation(G9, what + ", " + times + " times")));
        return violations;
    }

    /**
     * Overload is refused with {@code Retry-After}.
     *
     * @param peakPerSecond how many were answered a second when as many came as could be served
     * @param overload more came
     * @param recovered some seconds after fewer came again
     */
    public static List<Violation> neverCollapses(double peakPerSecond, Load overload, Load recovered) {
        return Stream.of(
                        tooFew(overload).map(few -> new Violation(G10, few)),
                        collapsed(peakPerSecond, overload.answeredPerSecond()),
                        count(overload.tally(), Outcome.FAILED, "under overload"),
                        count(overload.tally(), Outcome.UNANSWERED, "under overload"),
                        notRecovered(recovered.tally()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> tooFew(Load load) {
        if (load.tally().count(Outcome.ANSWERED) == 0) {
            return Optional.of("nothing was answered, so nothing is proved");
        }
        return load.sentPerSecond() >= MIN_SENT * load.wantedPerSecond()
                ? Optional.empty()
                : Optional.of("%.1f calls a second came instead of %.1f, so nothing is proved"
                        .formatted(load.sentPerSecond(), load.wantedPerSecond()));
    }

    private static Optional<Violation> collapsed(double peak, double overloaded) {
        return overloaded >= MIN_GOODPUT * peak
                ? Optional.empty()
                : Optional.of(new Violation(
                        G10, "%.0f a second were answered under overload, of %.0f".formatted(overloaded, peak)));
    }

    private static Optional<Violation> count(Tally tally, Outcome outcome, String when) {
        return tally.count(outcome) == 0
                ? Optional.empty()
                : Optional.of(
                        new Violation(G10, "%d calls %s %s".formatted(tally.count(outcome), outcome.label(), when)));
    }

    private static Optional<Violation> notRecovered(Tally recovered) {
        var bad = recovered.total() - recovered.count(Outcome.ANSWERED);
        return bad == 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        G10, "%d calls were not answered after the overload: %s".formatted(bad, recovered.errors())));
    }

    /** What callers observed, as lines of text. */
    public static Stream<String> figures(Load load) {
        var tally = load.tally();
        var rate = "%.1f calls a second, for %.1f s"
                .formatted(load.sentPerSecond(), load.time().toMillis() / 1e3);
        var counts = Stream.of(Outcome.values())
                .filter(outcome -> tally.count(outcome) > 0)
                .map(outcome -> "%-25s %7d  p50 %5d ms, p99 %5d ms"
                        .formatted(
                                outcome.label(),
                                tally.count(outcome),
                                tally.millis(outcome, 0.5),
                                tally.millis(outcome, 0.99)));
        var mistakes = tally.errors().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(10)
                .map(mistake -> "  %7d  %s".formatted(mistake.getValue(), mistake.getKey()));
        return Stream.of(Stream.of(rate), counts, mistakes).flatMap(lines -> lines);
    }
}
