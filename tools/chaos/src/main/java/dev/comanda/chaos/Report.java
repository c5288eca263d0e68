package dev.comanda.chaos;

import dev.comanda.chaos.check.Invariant;
import dev.comanda.chaos.check.Violation;
import dev.comanda.chaos.guest.ClientObservation;
import dev.comanda.chaos.guest.History;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The result of a run.
 *
 * @param injected how often each fault happened
 * @param restarts how often a part was started again
 */
public record Report(
        Options options, History history, Map<String, Integer> injected, long restarts, List<Violation> violations)
        implements RunResult {

    private static final int MAX_SHOWN = 20;

    /** Whether every invariant held, and no guest saw a server error. */
    @Override
    public boolean passed() {
        return violations.isEmpty()
                && history.of(ClientObservation.ServerError.class).isEmpty();
    }

    /** How many were acknowledged. */
    public long orders() {
        return history.of(ClientObservation.Ordered.class).size();
    }

    @Override
    public void print(PrintStream out) {
        out.printf("%n%s of chaos, %s guests a second, seed %d%n", options.duration(), options.rate(), options.seed());
        out.printf(
                "  orders placed %d, paid on the provider's page %d, called off %d; guests who gave up %d; mistakes seen %d%n",
                history.of(ClientObservation.Ordered.class).size(),
                history.of(ClientObservation.Paid.class).size(),
                history.of(ClientObservation.Cancelled.class).size(),
                history.of(ClientObservation.GaveUp.class).size(),
                history.of(ClientObservation.ServerError.class).size());
        out.printf(
                "  orders watched %d; connections lost by subscribers %d%n",
                history.of(ClientObservation.Subscribed.class).size(),
                history.of(ClientObservation.ConnectionLost.class).size());
        out.printf(
                "  faults %d, parts started again %d%n",
                injected.values().stream().mapToInt(Integer::intValue).sum(), restarts);
        new TreeMap<>(injected).forEach((fault, times) -> out.printf("    %3d  %s%n", times, fault));
        history.of(ClientObservation.ServerError.class).stream()
                .limit(MAX_SHOWN)
                .forEach(serverError -> out.printf(
                        "  mistake: %s answered %d %s%n",
                        serverError.call(), serverError.status(), serverError.body()));
        for (var invariant : Invariant.ofFaults()) {
            RunResult.print(invariant, violations, out);
        }
    }
}
