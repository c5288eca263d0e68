package dev.comanda.chaos;

import dev.comanda.chaos.check.LoadChecks;
import dev.comanda.chaos.check.Promise;
import dev.comanda.chaos.load.LoadDriver;
import dev.comanda.chaos.load.Outcome;
import dev.comanda.chaos.load.Tally;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;

/** {@code ./dev chaos --overload}: three times as many calls as can be served, and fewer again. */
final class Overload {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration PEAK = Duration.ofSeconds(10);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(5);
    private static final Duration AFTERWARDS = Duration.ofSeconds(10);
    private static final int CALLERS_AT_PEAK = 24;
    private static final double TOO_MUCH = 3;
    private static final double LITTLE = 0.3;

    private final Options options;
    private final PrintStream out;

    Overload(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    Verdict run() throws InterruptedException, IOException {
        out.printf("A house of its own starts; its data and logs are in %s%n", options.data());
        try (var house = options.openHouse();
                var driver = new LoadDriver(house, options.seed(), PATIENCE)) {
            driver.callOneAfterTheOther(CALLERS_AT_PEAK, WARM_UP);
            var report = overload(driver);
            report.print(out);
            return report;
        }
    }

    private LoadReport overload(LoadDriver driver) throws InterruptedException {
        var peak = perSecond(driver.callOneAfterTheOther(CALLERS_AT_PEAK, PEAK), PEAK);
        out.printf(
                "At the peak %.0f calls a second are answered; now %.0f come for %s%n",
                peak, peak * TOO_MUCH, options.duration());
        var overloaded = driver.callAt(peak * TOO_MUCH, passed(options.duration()));
        var goodput = perSecond(overloaded, options.duration());
        // calls that were refused before they are counted on again
        driver.callAt(peak * LITTLE, passed(LONGEST_RECOVERY));
        var recovered = driver.callAt(peak * LITTLE, passed(AFTERWARDS));
        var lines = new ArrayList<String>();
        lines.add("answered a second: %.0f at the peak, %.0f under %.0f times as many (%.0f %%)"
                .formatted(peak, goodput, TOO_MUCH, 100 * goodput / peak));
        LoadChecks.figures(overloaded).forEach(lines::add);
        lines.add("from 5 s after it on");
        LoadChecks.figures(recovered).forEach(lines::add);
        return new LoadReport(Promise.G10, lines, LoadChecks.neverCollapses(peak, goodput, overloaded, recovered));
    }

    private static double perSecond(Tally tally, Duration time) {
        return tally.count(Outcome.ANSWERED) * 1e9 / time.toNanos();
    }

    private static BooleanSupplier passed(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() > end;
    }
}
