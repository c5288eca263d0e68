package dev.comanda.sandbox.stripe;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which references of an object are to be answered as whole objects, as dotted paths. */
public record Expand(Set<String> paths) {

    public static final Expand NOTHING = new Expand(Set.of());

    public static Expand of(Collection<String> paths) {
        return new Expand(Set.copyOf(paths));
    }

    boolean wants(String field) {
        return paths.stream().anyMatch(path -> path.equals(field) || path.startsWith(field + "."));
    }

    /** The paths below {@code field}. */
    public Expand into(String field) {
        String start = field + ".";
        return new Expand(paths.stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
