package dev.comanda.chaos;

import dev.comanda.chaos.check.Invariant;
import dev.comanda.chaos.check.LoadChecks;
import dev.comanda.chaos.load.LoadDriver;
import dev.comanda.chaos.system.RunningSystem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ./dev chaos --rolling}: replaces every process while guests call at a fixed rate, and counts what they miss. */
record RollingRestart(Options options, PrintStream out) implements LoadScenario {

    private static final Duration MAX_RESTART = Duration.ofMinutes(20);
    private static final Optional<String> TOO_LONG =
            Optional.of("it takes longer than " + MAX_RESTART.toMinutes() + " minutes");

    @Override
    public LoadReport run(RunningSystem system, LoadDriver driver) {
        out.printf("%s calls a second, while %s are restarted%n", options.rate(), options.replicas());
        var restart = system.restart();
        var end = System.nanoTime() + MAX_RESTART.toNanos();
        var load = driver.callAt(options.rate(), () -> restart.isDone() || System.nanoTime() > end);
        var figures = Stream.concat(Stream.of("calls during the restart"), LoadChecks.figures(load));
        return new LoadReport(
                Invariant.G9, figures.toList(), LoadChecks.nothingDropped(load, restart.getNow(TOO_LONG)));
    }
}
