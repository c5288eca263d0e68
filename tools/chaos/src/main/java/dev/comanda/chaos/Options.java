package dev.comanda.chaos;

import dev.comanda.chaos.system.Replica;
import dev.comanda.chaos.system.RunningSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How {@code ./dev chaos} was called.
 *
 * @param root the folder of the repository
 * @param data the folder for the data of this run
 * @param mode what happens
 * @param givenDuration how long, if not as usual
 * @param givenRate guests or calls a second, if not as usual
 * @param seed of faults and guests
 */
public record Options(
        Path root, Path data, Mode mode, Optional<Duration> givenDuration, Optional<Double> givenRate, long seed) {

    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,3})([smh])");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,3}(\\.[0-9])?");
    private static final Pattern SEED = Pattern.compile("[0-9]{1,18}");

    /** With faults. */
    public static Options faults(Path root, Path data, Duration duration, double rate, long seed) {
        return new Options(root, data, Mode.FAULTS, Optional.of(duration), Optional.of(rate), seed);
    }

    /** As usual in this mode. */
    public static Options of(Path root, Path data, Mode mode) {
        return new Options(root, data, mode, Optional.empty(), Optional.empty(), 1);
    }

    /** @throws IllegalArgumentException with a sentence for people if an argument is unknown or makes no sense */
    static Options parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        var here = Path.of("").toAbsolutePath();
        var options = of(here, here.resolve(".local/chaos"), Mode.FAULTS);
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--root" -> {
                var folder = Path.of(value(option, rest)).toAbsolutePath().normalize();
                yield new Options(folder, folder.resolve(".local/chaos"), mode, givenDuration, givenRate, seed);
            }
            case "--data" -> {
                var folder = Path.of(value(option, rest)).toAbsolutePath().normalize();
                yield new Options(root, folder, mode, givenDuration, givenRate, seed);
            }
            case "--rolling" -> in(Mode.ROLLING);
            case "--overload" -> in(Mode.OVERLOAD);
            case "--duration" ->
                new Options(root, data, mode, Optional.of(duration(value(option, rest))), givenRate, seed);
            case "--rate" -> new Options(root, data, mode, givenDuration, Optional.of(rate(value(option, rest))), seed);
            case "--seed" -> new Options(root, data, mode, givenDuration, givenRate, seed(value(option, rest)));
            default ->
                throw new IllegalArgumentException("There is no option " + option + "; ./dev shows what there is.");
        };
    }

    private Options in(Mode wanted) {
        if (mode != Mode.FAULTS && mode != wanted) {
            throw new IllegalArgumentException("Of --rolling and --overload there can be only one.");
        }
        return new Options(root, data, wanted, givenDuration, givenRate, seed);
    }

    /** How long things go wrong. */
    public Duration duration() {
        return givenDuration.orElse(mode.duration());
    }

    /** Guests a second, or calls. */
    public double rate() {
        return givenRate.orElse(mode.rate());
    }

    /** All processes that are to run. */
    List<Replica> processes() {
        return Replica.all(mode.replicas());
    }

    /** The components with several processes, in the launcher's format. */
    String replicas() {
        return Replica.option(mode.replicas());
    }

    /** Starts a system without data and returns when it is open. */
    RunningSystem startSystem() throws InterruptedException {
        return mode.replicas().isEmpty()
                ? RunningSystem.start(root, data, "--fresh")
                : RunningSystem.start(root, data, "--fresh", "--replicas", replicas());
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("The option " + option + " needs a value.");
        }
        return rest.pop();
    }

    private static Duration duration(String text) {
        var parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A duration is such as 90s, 10m or 2h, not " + text + ".");
        }
        return Duration.parse("PT" + parts.group(1) + parts.group(2));
    }

    private static double rate(String text) {
        if (!RATE.matcher(text).matches() || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException("A rate is guests a second, 0.1 to 999.9, not " + text + ".");
        }
        return Double.parseDouble(text);
    }

    private static long seed(String text) {
        if (!SEED.matcher(text).matches()) {
            throw new IllegalArgumentException("A seed is a whole number of at most 18 digits, not " + text + ".");
        }
        return Long.parseLong(text);
    }
}
