package dev.comanda.chaos;

import dev.comanda.chaos.system.RunningSystem;
import dev.comanda.chaos.load.LoadDriver;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** What happens to a house while many call, and what is looked at. */
interface LoadScenario {

    /** As many as two cores are busy with. */
    int CALLERS_AT_PEAK = 24;

    /** How long each call waits for its answer. */
    Duration PATIENCE = Duration.ofSeconds(15);

    /** So long compilers and pools need to get to their best. */
    Duration WARM_UP = Duration.ofSeconds(15);

    /** Begins with a house that is warm. */
    LoadReport run(RunningSystem house, LoadDriver driver) throws InterruptedException;

    /** Plays it in a house of its own and prints what came of it. */
    static Verdict play(LoadScenario scenario, Options options, PrintStream out)
            throws InterruptedException, IOException {
        out.printf("A house of its own starts; its data and logs are in %s%n", options.data());
        try (var house = options.openHouse();
                var driver = new LoadDriver(house, options.seed(), PATIENCE)) {
            driver.callInSequence(CALLERS_AT_PEAK, WARM_UP);
            var report = scenario.run(house, driver);
            report.print(out);
            return report;
        }
    }
}
