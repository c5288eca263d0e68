package dev.comanda.systemtests.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What really exists, by the names of the fields and parameters that may have it; a name in braces is for paths only.
 */
record Known(Map<String, List<String>> values) {

    List<String> by(String name) {
        return values.getOrDefault(name, List.of());
    }

    List<String> inPath(String name) {
        return values.getOrDefault("{" + name + "}", by(name));
    }

    /** All of both. */
    Known and(Known other) {
        var all = new HashMap<>(values);
        other.values().forEach((name, more) -> all.merge(name, more, Known::joined));
        return new Known(all);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
