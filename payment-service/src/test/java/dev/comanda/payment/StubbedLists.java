package dev.comanda.payment;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stripe's lists, in short pages, so there are several. */
final class StubbedLists {

    private static final int MAX_PAGE_SIZE = 2;

    private StubbedLists() {}

    /** @param newestFirst all elements */
    static Map<String, Object> page(URI call, String url, List<Map<String, Object>> newestFirst) {
        long since = parameter(call, "created[gte]").map(Long::valueOf).orElse(0L);
        Optional<String> cursor = parameter(call, "starting_after");
        List<Map<String, Object>> left = newestFirst.stream()
                .dropWhile(element ->
                        cursor.filter(id -> !id.equals(element.get("id"))).isPresent())
                .skip(cursor.isPresent() ? 1 : 0)
                .filter(element -> (Long) element.get("created") >= since)
                .toList();
        return Map.of(
                "object",
                "list",
                "url",
                url,
                "has_more",
                left.size() > MAX_PAGE_SIZE,
                "data",
                left.stream().limit(MAX_PAGE_SIZE).toList());
    }

    static Optional<String> parameter(URI call, String name) {
        return Optional.ofNullable(call.getQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }
}
