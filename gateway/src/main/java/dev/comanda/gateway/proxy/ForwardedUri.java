package dev.comanda.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Path and query as a service gets them. Browsers do not encode all characters that are forbidden in a query. */
final class ForwardedUri {

    private static final String FORBIDDEN_IN_QUERY = "\"<>\\^`{|}#[]";

    private ForwardedUri() {}

    static String of(HttpServerRequest client) {
        @Nullable String query = client.query();
        return query == null ? String.valueOf(client.path()) : client.path() + "?" + encode(query);
    }

    private static String encode(String query) {
        if (query.chars().noneMatch(c -> FORBIDDEN_IN_QUERY.indexOf(c) >= 0)) {
            return query;
        }
        var encoded = new StringBuilder(query.length() + 16);
        query.chars().forEach(c -> {
            if (FORBIDDEN_IN_QUERY.indexOf(c) >= 0) {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                encoded.append((char) c);
            }
        });
        return encoded.toString();
    }
}
