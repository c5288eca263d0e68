package dev.comanda.gateway.live;

import dev.comanda.gateway.door.ListHeader;
import dev.comanda.gateway.door.MeasuredPath;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Lets only requests for a WebSocket through to the live address. The server finds out too late what is none: after a seat
 * was taken, and its refusal has no body.
 */
@Singleton
class Handshakes {

    private static final String PATH = "/api/live/orders/:orderId";
    /** Its own route has no order but that of its making, from 0 on. */
    private static final int BEFORE_THE_SOCKET = -1;

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String VERSION = "13";

    private final Problems problems;

    Handshakes(Problems problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route(PATH).order(BEFORE_THE_SOCKET).handler(this::check);
    }

    private void check(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (!READS.contains(request.method())) {
            refuse(problems.methodNotAllowed(List.of(HttpMethod.GET)), ctx);
        } else if (!asksForSocket(request)) {
            refuse(problems.notFound(), ctx);
        } else if (!VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
            refuse(problems.unknownSocketVersion(VERSION), ctx);
        } else {
            ctx.next();
        }
    }

    private static boolean asksForSocket(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && ListHeader.names(request, "Connection", "upgrade")
                && ListHeader.names(request, "Upgrade", "websocket")
                && request.headers().contains("Sec-WebSocket-Key");
    }

    private static void refuse(Problem problem, RoutingContext ctx) {
        MeasuredPath.is("NO_HANDSHAKE");
        ProblemJson.send(problem, ctx.response());
    }
}
