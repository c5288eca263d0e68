package dev.comanda.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;

/** The one form that the body of a call may have: JSON in UTF-8, not compressed. Services would guess at others. */
final class JsonBody {

    private static final Pattern JSON =
            Pattern.compile("application/json *(; *charset *= *(utf-8|\"utf-8\") *)?;?", Pattern.CASE_INSENSITIVE);
    private static final String AS_IT_IS = "identity";

    private JsonBody() {}

    /** Whether the request has no body, or says of it that it has this form. */
    static boolean isAnnouncedBy(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return hasNone(headers)
                || (isJson(headers.getAll("Content-Type")) && isPlain(headers.getAll("Content-Encoding")));
    }

    private static boolean hasNone(MultiMap headers) {
        return !headers.contains("Transfer-Encoding")
                && (!headers.contains("Content-Length") || headers.contains("Content-Length", "0", false));
    }

    private static boolean isJson(List<String> types) {
        return types.size() == 1 && JSON.matcher(types.getFirst()).matches();
    }

    private static boolean isPlain(List<String> codings) {
        return codings.stream().allMatch(AS_IT_IS::equalsIgnoreCase);
    }
}
