package dev.comanda.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A query parameter, read in its exact spelling; every other one is a {@code malformed} problem that names parameter and
 * rule. The framework would answer 404 to what it can't convert, take the first of several values, and drop empty ones.
 */
public final class QueryParameter {

    /** No sign, no leading zero, no other digits than ASCII's; no more of them than an int surely holds. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final String name;
    private final Optional<String> text;

    private QueryParameter(String name, Optional<String> text) {
        this.name = name;
        this.text = text;
    }

    /** A parameter of a request; it may be absent, but not given twice. */
    public static QueryParameter of(String name, UriInfo request) {
        return of(name, request.getQueryParameters().getOrDefault(name, List.of()));
    }

    static QueryParameter of(String name, List<String> values) {
        if (values.size() > 1) {
            throw Problems.malformed(name, "must be given once").build();
        }
        return new QueryParameter(name, values.stream().findFirst());
    }

    /** How many elements a list may have at most; at least one, and at most {@code max}. */
    public static int limit(UriInfo request, int absent, int max) {
        return of("limit", request).limit(absent, max);
    }

    int limit(int absent, int max) {
        return wholeNumber(1, max).orElse(absent);
    }

    /** @param min not negative */
    public Optional<Integer> wholeNumber(int min, int max) {
        return read(
                "a whole number, %d to %d".formatted(min, max),
                digits -> Optional.of(digits)
                        .filter(some -> WHOLE_NUMBER.matcher(some).matches())
                        .map(Integer::valueOf)
                        .filter(number -> min <= number && number <= max));
    }

    public Optional<UUID> uuid() {
        return read("a UUID", ExactUuid::read);
    }

    /**
     * @param kind what it must be, such as {@code a UUID}
     * @param reader empty for any text that is not of this kind
     */
    public <T> Optional<T> read(String kind, Function<String, Optional<T>> reader) {
        return text.map(some -> reader.apply(some)
                .orElseThrow(() -> Problems.malformed(name, "must be " + kind).build()));
    }
}
