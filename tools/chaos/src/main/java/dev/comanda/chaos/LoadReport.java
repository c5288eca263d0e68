package dev.comanda.chaos;

import dev.comanda.chaos.check.Invariant;
import dev.comanda.chaos.check.Violation;
import java.io.PrintStream;
import java.util.List;

/**
 * The result of calls at a fixed rate.
 *
 * @param lines figures for people
 */
public record LoadReport(Invariant invariant, List<String> lines, List<Violation> violations) implements RunResult {

    @Override
    public boolean passed() {
        return violations.isEmpty();
    }

    @Override
    public void print(PrintStream out) {
        out.println();
        lines.forEach(line -> out.println("  " + line));
        RunResult.print(invariant, violations, out);
    }
}
