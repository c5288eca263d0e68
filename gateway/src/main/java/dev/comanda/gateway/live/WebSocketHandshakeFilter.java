package dev.comanda.gateway.live;

import dev.comanda.gateway.ingress.ListHeader;
import dev.comanda.gateway.ingress.RouteTag;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.upstream.Cancellation;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Refuses requests to the WebSocket's path that are not WebSocket handshakes. WebSockets Next does so too late: after a
 * connection was acquired, and without a body.
 */
@Singleton
class WebSocketHandshakeFilter {

    private static final String PATH = "/api/live/orders/:orderId";
    /** The route of WebSockets Next has an order of 0 or more. */
    private static final int BEFORE_WEBSOCKET_ROUTE = -1;

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String VERSION = "13";
    private static final String PATTERN = "/api/live/orders/{orderId}";
    private static final String CANCELLATION = "comanda.cancellation";

    private final Problems problems;

    WebSocketHandshakeFilter(Problems problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route(PATH).order(BEFORE_WEBSOCKET_ROUTE).handler(this::check);
    }

    private void check(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (!READS.contains(request.method())) {
            refuse(problems.methodNotAllowed(List.of(HttpMethod.GET)), ctx);
        } else if (!isHandshake(request)) {
            refuse(problems.notFound(), ctx);
        } else if (!VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
            refuse(problems.unknownSocketVersion(VERSION), ctx);
        } else {
            RouteTag.set(PATTERN);
            ContextLocals.put(CANCELLATION, Cancellation.of(ctx));
            ctx.next();
        }
    }

    /** The cancellation of the current handshake. */
    static Cancellation cancellation() {
        return ContextLocals.<Cancellation>get(CANCELLATION).orElseGet(Cancellation::new);
    }

    private static boolean isHandshake(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && ListHeader.contains(request, "Connection", "upgrade")
                && ListHeader.contains(request, "Upgrade", "websocket")
                && request.headers().contains("Sec-WebSocket-Key");
    }

    private static void refuse(Problem problem, RoutingContext ctx) {
        RouteTag.set("NO_HANDSHAKE");
        ProblemJson.send(problem, ctx.response());
    }
}
