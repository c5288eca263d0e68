package dev.comanda.order.adapter.in.rest;

import dev.comanda.http.QueryParameter;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page; null on the last one */
record OrdersJson(List<OrderJson> orders, @Nullable UUID next) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    /** How many orders a page has at most, by the query parameter {@code limit}. */
    static int limit(UriInfo request) {
        return QueryParameter.limit(request, DEFAULT_LIMIT, MAX_LIMIT);
    }
}
