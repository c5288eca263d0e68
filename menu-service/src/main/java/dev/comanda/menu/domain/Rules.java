package dev.comanda.menu.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.function.Function;

final class Rules {

    private Rules() {}

    /** @throws IllegalArgumentException if {@code kept} is false */
    static void require(boolean kept, String rule, Object... details) {
        if (!kept) {
            throw new IllegalArgumentException(rule.formatted(details));
        }
    }

    static <T> boolean differ(Collection<T> things, Function<T, ?> by) {
        var seen = new HashSet<>();
        return things.stream().map(by).allMatch(seen::add);
    }
}
