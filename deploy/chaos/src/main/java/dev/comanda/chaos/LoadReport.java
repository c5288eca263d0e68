package dev.comanda.chaos;

import dev.comanda.chaos.check.Promise;
import dev.comanda.chaos.check.Violation;
import java.io.PrintStream;
import java.util.List;

/**
 * What came of calls at a fixed rate.
 *
 * @param lines figures for people
 */
public record LoadReport(Promise promise, List<String> lines, List<Violation> violations) implements Verdict {

    @Override
    public boolean isGood() {
        return violations.isEmpty();
    }

    @Override
    public void print(PrintStream out) {
        out.println();
        lines.forEach(line -> out.println("  " + line));
        Verdict.print(promise, violations, out);
    }
}
