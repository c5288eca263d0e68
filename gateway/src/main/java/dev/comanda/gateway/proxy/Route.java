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
 * @param methods the methods it takes; GET includes HEAD
 * @param kind which checks apply
 * @param routeClass what it is limited together with
 */
record Route(String pattern, Upstream upstream, Set<String> methods, Kind kind, RouteClass routeClass) {

    private static final String SERVICE = "{service}";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What may come this way. */
    enum Kind {
        /** What guests call; an anonymous caller who changes something becomes one. */
        GUESTS(64 * 1024),
        /** What only those call who work here; an anonymous caller stays one. */
        STAFF(64 * 1024),
        /** Signed calls of a payment provider: no session, no origin, bytes untouched. */
        WEBHOOK(512 * 1024);

        private final long bodyLimit;

        Kind(long bodyLimit) {
            this.bodyLimit = bodyLimit;
        }

        /** The most bytes a body may have. */
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

    /** What OPTIONS and a refused method are answered with. */
    Set<String> allowedMethods() {
        Set<String> allowed = new TreeSet<>(methods);
        allowed.add("OPTIONS");
        if (methods.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed;
    }

    boolean takes(String method) {
        return methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    boolean matches(String path) {
        List<String> wanted = segments(pattern);
        List<String> given = segments(path);
        if (given.contains("") || given.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!fits(wanted.get(i), given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String wanted, String given) {
        if (wanted.equals(SERVICE)) {
            return given.equals(upstream.toString());
        }
        return wanted.startsWith("{") || wanted.equals(given);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
