package dev.comanda.chaos;

import dev.comanda.chaos.check.Invariant;
import dev.comanda.chaos.check.LoadChecks;
import dev.comanda.chaos.load.LoadDriver;
import dev.comanda.chaos.system.RunningSystem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;

/** {@code ./dev chaos --overload}: three times as many calls as can be served, and fewer again. */
record Overload(Options options, PrintStream out) implements LoadScenario {

    private static final Duration PEAK = Duration.ofSeconds(10);
    private static final Duration MAX_RECOVERY = Duration.ofSeconds(5);
    private static final Duration AFTERWARDS = Duration.ofSeconds(10);
    private static final double OVERLOAD_FACTOR = 3;
    private static final double LOW_LOAD_FACTOR = 0.3;

    @Override
    public LoadReport run(RunningSystem system, LoadDriver driver) throws InterruptedException {
        var peak = driver.callInSequence(CALLERS_AT_PEAK, PEAK).answeredPerSecond();
        out.printf(
                "At the peak %.0f calls a second are answered; now %.0f come for %s%n",
                peak, peak * OVERLOAD_FACTOR, options.duration());
        var overload = driver.callAt(peak * OVERLOAD_FACTOR, passed(options.duration()));
        // calls that were refused before they are counted on again
        driver.callAt(peak * LOW_LOAD_FACTOR, passed(MAX_RECOVERY));
        var recovered = driver.callAt(peak * LOW_LOAD_FACTOR, passed(AFTERWARDS));
        var lines = new ArrayList<String>();
        lines.add("answered a second: %.0f at the peak, %.0f while %.0f came (%.0f %% of the peak)"
                .formatted(
                        peak,
                        overload.answeredPerSecond(),
                        overload.sentPerSecond(),
                        100 * overload.answeredPerSecond() / peak));
        LoadChecks.figures(overload).forEach(lines::add);
        lines.add("from %d s after it on".formatted(MAX_RECOVERY.toSeconds()));
        LoadChecks.figures(recovered).forEach(lines::add);
        return new LoadReport(Invariant.G10, lines, LoadChecks.neverCollapses(peak, overload, recovered));
    }

    private static BooleanSupplier passed(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() > end;
    }
}
