package dev.comanda.chaos;

import dev.comanda.chaos.load.LoadDriver;
import dev.comanda.chaos.system.RunningSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** A load test of a running system. */
interface LoadScenario {

    /** Enough to keep two cores busy. */
    int CALLERS_AT_PEAK = 24;

    /** How long each call waits for its answer. */
    Duration TIMEOUT = Duration.ofSeconds(15);

    /** Until compilers and pools have warmed up. */
    Duration WARM_UP = Duration.ofSeconds(15);

    /** Runs against a system that has warmed up. */
    LoadReport run(RunningSystem system, LoadDriver driver) throws InterruptedException;

    /** Runs the scenario against a system of its own and prints its report. */
    static RunResult play(LoadScenario scenario, Options options, PrintStream out)
            throws InterruptedException, IOException {
        out.printf("Starting a system of its own; its data and logs are in %s%n", options.data());
        try (var system = options.startSystem();
                var driver = new LoadDriver(system, options.seed(), TIMEOUT)) {
            driver.callInSequence(CALLERS_AT_PEAK, WARM_UP);
            var report = scenario.run(system, driver);
            report.print(out);
            return report;
        }
    }
}
