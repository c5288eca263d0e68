package dev.comanda.chaos;

import dev.comanda.chaos.check.LoadChecks;
import dev.comanda.chaos.check.Promise;
import dev.comanda.chaos.load.LoadDriver;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ./dev chaos --rolling}: replaces every process while guests call at a fixed rate, and counts what they miss. */
final class RollingRestart {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private static final Duration LONGEST_RESTART = Duration.ofMinutes(20);
    private static final Optional<String> TOO_LONG =
            Optional.of("it takes longer than " + LONGEST_RESTART.toMinutes() + " minutes");

    private final Options options;
    private final PrintStream out;

    RollingRestart(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    Verdict run() throws InterruptedException, IOException {
        out.printf("A house of its own starts; its data and logs are in %s%n", options.data());
        try (var house = options.openHouse();
                var driver = new LoadDriver(house, options.seed(), PATIENCE)) {
            driver.callOneAfterTheOther(4, WARM_UP);
            out.printf("%s calls a second, while %s are restarted%n", options.rate(), options.replicas());
            var restart = house.restart();
            var end = System.nanoTime() + LONGEST_RESTART.toNanos();
            var tally = driver.callAt(options.rate(), () -> restart.isDone() || System.nanoTime() > end);
            var figures = Stream.concat(Stream.of("calls during the restart"), LoadChecks.figures(tally));
            var report = new LoadReport(
                    Promise.G9, figures.toList(), LoadChecks.nothingDropped(tally, restart.getNow(TOO_LONG)));
            report.print(out);
            return report;
        }
    }
}
