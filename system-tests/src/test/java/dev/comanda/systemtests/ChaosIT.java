package dev.comanda.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.Chaos;
import dev.comanda.chaos.Mode;
import dev.comanda.chaos.Options;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chaos runs against a system of their own. The checks themselves are tested by planted violations. */
@Tag("exclusive")
class ChaosIT {

    private static final int SEEDS = 1_000_000;

    private final Path root = Path.of(System.getProperty("comanda.root")).normalize();
    private final Path data = Path.of(System.getProperty("comanda.data")).resolveSibling("chaos");

    /**
     * With one seed, so that one state of the code gets one verdict. It kills the database, the provider and a gateway, loses answers
     * and doubles webhooks; webhooks that never come are left to the long run, as payments are asked about after minutes.
     */
    @Test
    void invariants_hold_while_processes_are_killed_and_the_provider_fails() throws InterruptedException {
        assertInvariantsHold(Duration.ofSeconds(25), 1, 4723);
    }

    @Test
    @Tag("long")
    void invariants_hold_for_ten_minutes_with_a_random_seed() throws InterruptedException {
        assertInvariantsHold(
                Duration.ofMinutes(10), 2, ThreadLocalRandom.current().nextLong(SEEDS));
    }

    @Test
    @Tag("long")
    void a_rolling_restart_of_every_process_drops_no_request() throws Exception {
        isGood(Mode.ROLLING);
    }

    @Test
    @Tag("long")
    void three_times_the_capacity_does_not_collapse_the_system() throws Exception {
        isGood(Mode.OVERLOAD);
    }

    private void isGood(Mode mode) throws Exception {
        var printed = new ByteArrayOutputStream();
        var runResult = Chaos.run(Options.of(root, data, mode), new PrintStream(printed, true, UTF_8));

        assertThat(runResult.passed()).as(printed.toString(UTF_8)).isTrue();
    }

    private void assertInvariantsHold(Duration duration, double rate, long seed) throws InterruptedException {
        var printed = new ByteArrayOutputStream();
        var report = new Chaos(Options.faults(root, data, duration, rate, seed), new PrintStream(printed, true, UTF_8))
                .run();

        assertThat(report.passed()).as(printed.toString(UTF_8)).isTrue();
        assertThat(report.orders()).as("orders to lose").isPositive();
        assertThat(report.injected()).as("faults").isNotEmpty();
    }
}
