package dev.comanda.sandbox.stripe;

import java.util.List;

/** One page of a list. */
public record ListJson(String object, String url, boolean hasMore, List<?> data) {

    public static ListJson page(String url, boolean hasMore, List<?> data) {
        return new ListJson("list", url, hasMore, data);
    }

    static ListJson complete(String url, List<?> data) {
        return page(url, false, data);
    }
}
