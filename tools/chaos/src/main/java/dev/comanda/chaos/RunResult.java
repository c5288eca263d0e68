package dev.comanda.chaos;

import dev.comanda.chaos.check.Invariant;
import dev.comanda.chaos.check.Violation;
import java.io.PrintStream;
import java.util.List;

/** The result of a run. */
public interface RunResult {

    /** Whether every invariant held. */
    boolean passed();

    /** For people. */
    void print(PrintStream out);

    /** One line for an invariant, and one for each of its violations. */
    static void print(Invariant invariant, List<Violation> violations, PrintStream out) {
        var mostShown = 20;
        var broken =
                violations.stream().filter(one -> one.invariant() == invariant).toList();
        out.printf("  %-10s %-6s %s%n", invariant, broken.isEmpty() ? "held" : "BROKEN", invariant.description());
        broken.stream().limit(mostShown).forEach(one -> out.printf("          %s%n", one.what()));
        if (broken.size() > mostShown) {
            out.printf("          and %d more%n", broken.size() - mostShown);
        }
    }
}
