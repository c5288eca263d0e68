package dev.comanda.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How {@code ./dev chaos} was called.
 *
 * @param root the folder of the repository
 * @param data the folder for the data of this run
 * @param duration how long things go wrong
 * @param rate guests a second
 * @param seed of faults and guests
 */
public record Options(Path root, Path data, Duration duration, double rate, long seed) {

    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,3})([smh])");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,3}(\\.[0-9])?");
    private static final Pattern SEED = Pattern.compile("[0-9]{1,18}");

    /** @throws IllegalArgumentException with a sentence for people if an argument is unknown or makes no sense */
    static Options parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        var here = Path.of("").toAbsolutePath();
        var options = new Options(here, here.resolve(".local/chaos"), Duration.ofMinutes(1), 1, 1);
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--root" -> {
                var folder = Path.of(value(option, rest)).toAbsolutePath().normalize();
                yield new Options(folder, folder.resolve(".local/chaos"), duration, rate, seed);
            }
            case "--data" ->
                new Options(root, Path.of(value(option, rest)).toAbsolutePath().normalize(), duration, rate, seed);
            case "--duration" -> new Options(root, data, duration(value(option, rest)), rate, seed);
            case "--rate" -> new Options(root, data, duration, rate(value(option, rest)), seed);
            case "--seed" -> new Options(root, data, duration, rate, seed(value(option, rest)));
            default ->
                throw new IllegalArgumentException("There is no option " + option + "; ./dev shows what there is.");
        };
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
