package dev.comanda.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;

/** The only accepted form of a body: JSON in UTF-8, not compressed. */
final class JsonBody {

    private static final Pattern JSON =
            Pattern.compile("application/json *(; *charset *= *(utf-8|\"utf-8\") *)?;?", Pattern.CASE_INSENSITIVE);
    private static final String IDENTITY = "identity";

    private JsonBody() {}

    /** Whether the request has no body, or its headers declare this form. */
    static boolean isDeclaredBy(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return hasNoBody(headers)
                || (isJson(headers.getAll("Content-Type")) && isIdentity(headers.getAll("Content-Encoding")));
    }

    private static boolean hasNoBody(MultiMap headers) {
        return !headers.contains("Transfer-Encoding")
                && (!headers.contains("Content-Length") || headers.contains("Content-Length", "0", false));
    }

    private static boolean isJson(List<String> types) {
        return types.size() == 1 && JSON.matcher(types.getFirst()).matches();
    }

    private static boolean isIdentity(List<String> codings) {
        return codings.stream().allMatch(IDENTITY::equalsIgnoreCase);
    }
}
