package dev.comanda.systemtests.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Existing values by the names of fields and parameters; names in braces are for paths only.
 */
record KnownValues(Map<String, List<String>> values) {

    List<String> by(String name) {
        return values.getOrDefault(name, List.of());
    }

    List<String> inPath(String name) {
        return values.getOrDefault("{" + name + "}", by(name));
    }

    /** All of both. */
    KnownValues and(KnownValues other) {
        var all = new HashMap<>(values);
        other.values().forEach((name, more) -> all.merge(name, more, KnownValues::joined));
        return new KnownValues(all);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
