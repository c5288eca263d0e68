package dev.comanda.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalInt;

/**
 * How {@code ./dev up} was called.
 *
 * @param root the folder of the repository
 * @param data the folder for data, keys and logs
 * @param fresh whether data and keys are wiped first
 * @param freePorts whether to choose free ports only
 * @param replicas how many processes of each component
 * @param port the port of the gateway, if not the default
 */
record Options(Path root, Path data, boolean fresh, boolean freePorts, Replicas replicas, OptionalInt port) {

    /** @throws CannotStart if an argument is unknown or invalid */
    static Options parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        var options = new Options(
                Path.of("").toAbsolutePath(), Path.of(""), false, false, Replicas.ONE_EACH, OptionalInt.empty());
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options.data.toString().isEmpty() ? options.in(options.root.resolve(".local")) : options;
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--root" -> new Options(folder(option, rest), data, fresh, freePorts, replicas, port);
            case "--data" -> in(folder(option, rest));
            case "--fresh" -> new Options(root, data, true, freePorts, replicas, port);
            case "--free-ports" -> new Options(root, data, fresh, true, replicas, port);
            case "--replicas" -> new Options(root, data, fresh, freePorts, Replicas.parse(value(option, rest)), port);
            case "--port" ->
                new Options(root, data, fresh, freePorts, replicas, OptionalInt.of(port(value(option, rest))));
            case String unknown ->
                throw CannotStart.call("There is no option " + unknown + "; ./dev shows what there is.");
        };
    }

    private Options in(Path folder) {
        return new Options(root, folder, fresh, freePorts, replicas, port);
    }

    private static Path folder(String option, ArrayDeque<String> rest) {
        return Path.of(value(option, rest)).toAbsolutePath().normalize();
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw CannotStart.call("The option " + option + " needs a value.");
        }
        return rest.pop();
    }

    private static int port(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65535) {
            throw CannotStart.call("A port is a number from 1 to 65535, not " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
