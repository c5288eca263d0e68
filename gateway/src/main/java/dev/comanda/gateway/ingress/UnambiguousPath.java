package dev.comanda.gateway.ingress;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses ambiguous request targets. Gateway and services must never interpret the same path differently, so everything that one
 * of them might decode, resolve or strip is refused here.
 */
final class UnambiguousPath {

    /** Encoded slash, backslash, dot, semicolon, control characters, or percent: some servers decode them. */
    private static final Pattern AMBIGUOUS_ESCAPE =
            Pattern.compile("%(2f|5c|2e|3b|7f|[01][0-9a-f]|25[0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    /** What RFC 3986 allows in a path except the semicolon, after which some servers parse parameters. */
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9\\-._~%!$&'()*+,=:@/]+");

    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(/|$)");

    private UnambiguousPath() {}

    /** Whether the request's raw path is unambiguous, and its query can be decoded. */
    static boolean isIn(HttpServerRequest request) {
        @Nullable String query = request.query();
        return isPlain(String.valueOf(request.path()))
                && (query == null || !BROKEN_ESCAPE.matcher(query).find());
    }

    /** The same for a target in origin form, without checking the query. */
    static boolean isPlain(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.startsWith("/")
                && ALLOWED.matcher(path).matches()
                && !path.contains("//")
                && !DOT_SEGMENT.matcher(path).find()
                && !AMBIGUOUS_ESCAPE.matcher(path).find()
                && !BROKEN_ESCAPE.matcher(path).find();
    }
}
