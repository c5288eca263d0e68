package dev.comanda.chaos;

import dev.comanda.chaos.check.Promise;
import dev.comanda.chaos.check.Violation;
import dev.comanda.chaos.guest.History;
import dev.comanda.chaos.guest.Told;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a run.
 *
 * @param struck how often each fault happened
 * @param comebacks how often a part was started again
 */
public record Report(
        Options options, History history, Map<String, Integer> struck, long comebacks, List<Violation> violations)
        implements Verdict {

    private static final int MOST_SHOWN = 20;

    /** Whether every promise held, and no guest saw a mistake. */
    @Override
    public boolean isGood() {
        return violations.isEmpty() && history.of(Told.Odd.class).isEmpty();
    }

    /** How many were acknowledged. */
    public long orders() {
        return history.of(Told.Ordered.class).size();
    }

    @Override
    public void print(PrintStream out) {
        out.printf("%n%s of chaos, %s guests a second, seed %d%n", options.duration(), options.rate(), options.seed());
        out.printf(
                "  orders placed %d, paid on the provider's page %d, called off %d; guests who gave up %d; mistakes seen %d%n",
                history.of(Told.Ordered.class).size(),
                history.of(Told.Paid.class).size(),
                history.of(Told.CalledOff.class).size(),
                history.of(Told.GaveUp.class).size(),
                history.of(Told.Odd.class).size());
        out.printf(
                "  orders watched %d; connections lost by those who watch %d%n",
                history.of(Told.Watching.class).size(),
                history.of(Told.CutOff.class).size());
        out.printf(
                "  faults %d, parts started again %d%n",
                struck.values().stream().mapToInt(Integer::intValue).sum(), comebacks);
        new TreeMap<>(struck).forEach((fault, times) -> out.printf("    %3d  %s%n", times, fault));
        history.of(Told.Odd.class).stream()
                .limit(MOST_SHOWN)
                .forEach(odd -> out.printf("  mistake: %s answered %d %s%n", odd.call(), odd.status(), odd.body()));
        for (var promise : Promise.ofFaults()) {
            Verdict.print(promise, violations, out);
        }
    }
}
