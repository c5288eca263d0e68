package dev.comanda.gateway.proxy;

import dev.comanda.gateway.limit.RouteClass;
import dev.comanda.gateway.upstream.Upstream;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of the route table.
 *
 * @param pattern a path whose segments are literal, <code>{service}</code> for the name of the service that answers, or
 *     <code>{name}</code> for any one segment
 * @param upstream the service that answers
 * @param methods the methods it accepts; GET includes HEAD
 * @param kind which checks apply
 * @param routeClass which limits apply
 */
record Route(String pattern, Upstream upstream, Set<String> methods, Kind kind, RouteClass routeClass) {

    private static final String SERVICE = "{service}";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Which checks apply to a route. */
    enum Kind {
        /** For guests; an anonymous caller gets a session with the first change. */
        GUESTS(64 * 1024),
        /** For staff; an anonymous caller gets no session. */
        STAFF(64 * 1024),
        /** Signed calls of a payment provider: no session, no origin, body forwarded unchanged. */
        WEBHOOK(512 * 1024);

        private final long bodyLimit;

        Kind(long bodyLimit) {
            this.bodyLimit = bodyLimit;
        }

        /** The largest body, in bytes. */
        long bodyLimit() {
            return bodyLimit;
        }
    }

    static Route to(Upstream upstream, RouteClass routeClass, String pattern, String... methods) {
        return new Route(pattern, upstream, Set.of(methods), Kind.GUESTS, routeClass);
    }

    static Route staff(Upstream upstream, String pattern, String... methods) {
        return new Route(pattern, upstream, Set.of(methods), Kind.STAFF, RouteClass.STAFF);
    }

    static Route webhook(Upstream upstream, String pattern) {
        return new Route(pattern, upstream, Set.of("POST"), Kind.WEBHOOK, RouteClass.WEBHOOK);
    }

    /** Whether a method may change something. */
    static boolean isUnsafe(HttpMethod method) {
        return !SAFE_METHODS.contains(method.name());
    }

    /** The value of Allow. */
    Set<String> allowedMethods() {
        Set<String> allowed = new TreeSet<>(methods);
        allowed.add("OPTIONS");
        if (methods.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed;
    }

    boolean accepts(String method) {
        return methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    boolean matches(String path) {
        List<String> expected = segments(pattern);
        List<String> actual = segments(path);
        if (actual.contains("") || actual.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!matchesSegment(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean matchesSegment(String expected, String actual) {
        if (expected.equals(SERVICE)) {
            return actual.equals(upstream.toString());
        }
        return expected.startsWith("{") || expected.equals(actual);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
