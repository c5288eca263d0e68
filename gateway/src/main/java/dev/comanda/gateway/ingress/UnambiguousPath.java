package dev.comanda.gateway.ingress;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which request targets have one meaning only. Gateway and services must never read the same path differently, so
 * whatever any of them might decode, resolve or cut is refused here.
 */
final class UnambiguousPath {

    /** Slash, backslash, dot, NUL and other control characters, percent again: each hides a second reading. */
    private static final Pattern HIDDEN =
            Pattern.compile("%(2f|5c|2e|3b|7f|[01][0-9a-f]|25[0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    /** What RFC 3986 lets stand in a path, but for the semicolon, after which some servers read parameters. */
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9\\-._~%!$&'()*+,=:@/]+");

    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(/|$)");

    private UnambiguousPath() {}

    /** Whether the request's path, as it came over the wire, can be read in one way only, and its query be decoded. */
    static boolean isIn(HttpServerRequest request) {
        @Nullable String query = request.query();
        return isPlain(String.valueOf(request.path()))
                && (query == null || !BROKEN_ESCAPE.matcher(query).find());
    }

    /** The same of a target in origin form. */
    static boolean isPlain(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.startsWith("/")
                && ALLOWED.matcher(path).matches()
                && !path.contains("//")
                && !DOT_SEGMENT.matcher(path).find()
                && !HIDDEN.matcher(path).find()
                && !BROKEN_ESCAPE.matcher(path).find();
    }
}
