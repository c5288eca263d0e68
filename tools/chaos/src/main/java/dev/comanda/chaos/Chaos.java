package dev.comanda.chaos;

import dev.comanda.chaos.check.Invariants;
import dev.comanda.chaos.check.StateCollector;
import dev.comanda.chaos.check.Violation;
import dev.comanda.chaos.fault.Injector;
import dev.comanda.chaos.fault.Schedule;
import dev.comanda.chaos.guest.Guests;
import dev.comanda.chaos.guest.History;
import dev.comanda.chaos.system.RunningSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code ./dev chaos}: places orders in a system with injected faults, and checks its invariants. */
public final class Chaos {

    /** All invariants must hold this long after the last fault; the provider is polled every few minutes. */
    private static final Duration MAX_RECOVERY = Duration.ofMinutes(6);

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int GUESTS_FOR_ONE_COUPON = 5;

    private final Options options;
    private final PrintStream out;

    public Chaos(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Exits with 0 if every invariant held, 1 if one was broken, 2 if the arguments are invalid. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        try {
            System.exit(run(Options.parse(arguments), System.out).passed() ? 0 : 1);
        } catch (IllegalArgumentException senseless) {
            System.err.println(senseless.getMessage());
            System.exit(2);
        }
    }

    /** Runs the mode in a system of its own. */
    public static RunResult run(Options options, PrintStream out) throws InterruptedException, IOException {
        return switch (options.mode()) {
            case FAULTS -> new Chaos(options, out).run();
            case ROLLING -> LoadScenario.play(new RollingRestart(options, out), options, out);
            case OVERLOAD -> LoadScenario.play(new Overload(options, out), options, out);
        };
    }

    /** Starts a system, injects faults, waits for its recovery and checks the invariants. */
    public Report run() throws InterruptedException {
        print("Starting a system of its own; its data and logs are in %s", options.data());
        try (var system = options.startSystem();
                var guests = new Guests(system, options.seed())) {
            print("For %s, %s guests a second, seed %d", options.duration(), options.rate(), options.seed());
            var injector = new Injector(system, line -> print("%s", line));
            injectFaults(guests, injector);
            print("The faults stop; waiting for recovery");
            injector.stop();
            guests.awaitLast();
            var history = guests.history();
            var report = new Report(
                    options, history, injector.injected(), system.restarts(), awaitRecovery(system, history));
            report.print(out);
            return report;
        }
    }

    private void injectFaults(Guests guests, Injector injector) throws InterruptedException {
        var moments = Schedule.of(options.seed(), options.duration(), options.processes());
        guests.offerCoupon(uses());
        var faults = Thread.ofVirtual().start(() -> {
            try {
                injector.inject(moments);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        guests.arrive(options.rate(), options.duration());
        faults.join();
    }

    /** A limit that is never reached proves nothing. */
    private long uses() {
        return Math.max(1, Math.round(options.rate() * options.duration().toSeconds() / GUESTS_FOR_ONE_COUPON));
    }

    /** The violations left after the system has recovered or the time is up. */
    private List<Violation> awaitRecovery(RunningSystem system, History history) throws InterruptedException {
        var end = Instant.now().plus(MAX_RECOVERY);
        var collector = new StateCollector(system);
        var violations = Invariants.check(collector.collect(), history);
        while (!violations.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(PAUSE);
            violations = Invariants.check(collector.collect(), history);
        }
        return violations;
    }

    private void print(String format, Object... values) {
        out.printf(format + "%n", values);
    }
}
