package dev.comanda.sandbox.api;

import dev.comanda.sandbox.stripe.ListJson;
import java.util.List;
import java.util.SequencedCollection;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Pages through a collection, the newest first.
 *
 * @param url the path of the list
 * @param id how the cursor names an element
 * @param created when an element was made, in seconds since 1970
 */
record Paging<T>(String url, Function<T, String> id, Function<T, Long> created) {

    /** The parameters that every list takes. */
    static final List<String> PARAMS = List.of("limit", "starting_after", "created", "created[*", "expand[]");

    private static final long MAX_LIMIT = 100;
    private static final long DEFAULT_LIMIT = 10;

    static List<String> paramsAnd(String... more) {
        return Stream.concat(PARAMS.stream(), Stream.of(more)).toList();
    }

    /** @param all the oldest first */
    ListJson page(Params params, SequencedCollection<T> all, Predicate<T> wanted, Function<T, ?> json) {
        long limit = limit(params);
        LongPredicate inTime = createdIn(params);
        List<T> found = after(params, all)
                .filter(element -> inTime.test(created.apply(element)))
                .filter(wanted)
                .limit(limit + 1)
                .toList();
        return ListJson.page(
                url, found.size() > limit, found.stream().limit(limit).map(json).toList());
    }

    private Stream<T> after(Params params, SequencedCollection<T> all) {
        String cursor = params.text("starting_after").orElse(null);
        Stream<T> newestFirst = all.reversed().stream();
        if (cursor == null) {
            return newestFirst;
        }
        if (all.stream().noneMatch(element -> id.apply(element).equals(cursor))) {
            throw ApiError.invalidParam("resource_missing", "starting_after", "No such object: '%s'".formatted(cursor));
        }
        return newestFirst
                .dropWhile(element -> !id.apply(element).equals(cursor))
                .skip(1);
    }

    private static long limit(Params params) {
        long limit = params.integer("limit").orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ApiError.invalidParam("parameter_invalid_integer", "limit", "The limit is between 1 and 100.");
        }
        return limit;
    }

    private static LongPredicate createdIn(Params params) {
        Params range = params.at("created");
        long from = Math.max(
                range.integer("gte").orElse(Long.MIN_VALUE),
                range.integer("gt").map(after -> after + 1).orElse(Long.MIN_VALUE));
        long to = Math.min(
                range.integer("lte").orElse(Long.MAX_VALUE),
                range.integer("lt").map(before -> before - 1).orElse(Long.MAX_VALUE));
        long exactly = params.integer("created").orElse(Long.MIN_VALUE);
        return created -> created >= from && created <= to && (exactly == Long.MIN_VALUE || created == exactly);
    }
}
