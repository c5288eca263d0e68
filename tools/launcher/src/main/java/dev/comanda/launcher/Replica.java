package dev.comanda.launcher;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One process of a component.
 *
 * @param ordinal from 1 on; 0 for the only one
 */
record Replica(Component component, int ordinal) {

    /** The maximum on one machine. */
    static final int MOST = 16;

    static Replica only(Component component) {
        return new Replica(component, 0);
    }

    /** @param count 1 to {@link #MOST} */
    static List<Replica> of(Component component, int count) {
        return count == 1
                ? List.of(only(component))
                : IntStream.rangeClosed(1, count)
                        .mapToObj(ordinal -> new Replica(component, ordinal))
                        .toList();
    }

    /** All that may have run before. */
    static Stream<Replica> possible(Component component) {
        return IntStream.rangeClosed(0, MOST).mapToObj(ordinal -> new Replica(component, ordinal));
    }

    /** The name for people and for files. */
    String label() {
        return ordinal == 0 ? component.label() : component.label() + "-" + ordinal;
    }

    /** The name in the list of addresses. */
    String key() {
        return ordinal == 0 ? component.key() : component.key() + "_" + ordinal;
    }
}
