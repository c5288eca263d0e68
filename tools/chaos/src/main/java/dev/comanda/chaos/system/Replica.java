package dev.comanda.chaos.system;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One process of a part.
 *
 * @param ordinal from 1 on; 0 for the only one
 */
public record Replica(Component component, int ordinal) {

    /** The only process of a part. */
    public static Replica only(Component component) {
        return new Replica(component, 0);
    }

    /** All that run when some parts have several processes. */
    public static List<Replica> all(Map<Component, Integer> counts) {
        return Arrays.stream(Component.values())
                .flatMap(component -> of(component, counts.getOrDefault(component, 1)))
                .toList();
    }

    private static Stream<Replica> of(Component component, int count) {
        return count == 1
                ? Stream.of(only(component))
                : IntStream.rangeClosed(1, count).mapToObj(ordinal -> new Replica(component, ordinal));
    }

    /** The counts in the launcher's format. */
    public static String option(Map<Component, Integer> counts) {
        return counts.entrySet().stream()
                .map(part -> part.getKey().label() + "=" + part.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** The name in the launcher's output. */
    public String label() {
        return ordinal == 0 ? component.label() : component.label() + "-" + ordinal;
    }

    /** The name in the list of addresses. */
    String key() {
        return ordinal == 0 ? component.key() : component.key() + "_" + ordinal;
    }

    /** The live process; empty while there is none. */
    public Optional<ProcessHandle> process(Path data) {
        return component.process(data, label());
    }

    /** The live process and all that it started. */
    public Stream<ProcessHandle> processes(Path data) {
        return process(data).stream().flatMap(main -> Stream.concat(Stream.of(main), main.descendants()));
    }
}
