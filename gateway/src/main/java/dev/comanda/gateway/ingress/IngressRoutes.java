package dev.comanda.gateway.ingress;

import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.problem.Refused;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The first and last handlers of every request: request id, security headers and path check first; 404 and 500 last. */
@Singleton
final class IngressRoutes {

    private static final Logger LOG = Logger.getLogger(IngressRoutes.class);
    private static final int FIRST = Integer.MIN_VALUE + 10;
    private static final int LAST = Integer.MAX_VALUE - 10;

    private final Problems problems;
    private final SecurityHeaders securityHeaders;

    IngressRoutes(Problems problems, SecurityHeaders securityHeaders) {
        this.problems = problems;
        this.securityHeaders = securityHeaders;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
        router.route().order(LAST).handler(ctx -> send(problems.notFound(), ctx));
        router.route().order(LAST).failureHandler(this::fail);
    }

    private void enter(RoutingContext ctx) {
        RouteTag.set(RouteTag.UNKNOWN);
        ctx.response().putHeader(RequestId.HEADER, RequestId.assign());
        ctx.addHeadersEndHandler(written -> securityHeaders.addTo(ctx.response().headers()));
        HttpServerRequest request = ctx.request();
        if (UnambiguousPath.isIn(request)) {
            ctx.next();
        } else {
            RouteTag.set("AMBIGUOUS_PATH");
            send(
                    problems.malformed(
                            "The path is ambiguous, or the address has characters or escapes that are not allowed."),
                    ctx);
        }
    }

    private void fail(RoutingContext ctx) {
        if (ctx.response().closed()) {
            LOG.debugf("the client of %s has disconnected", ctx.request().method());
        } else if (ctx.failure() instanceof Refused refused) {
            send(refused.problem(), ctx);
        } else if (ctx.statusCode() == 404) {
            send(problems.notFound(), ctx);
        } else if (ctx.statusCode() >= 400 && ctx.statusCode() < 500) {
            send(problems.malformed("The request cannot be parsed."), ctx);
        } else {
            LOG.errorf(
                    ctx.failure(),
                    "%s %s failed",
                    ctx.request().method(),
                    ctx.request().path());
            send(problems.internal(), ctx);
        }
    }

    private static void send(Problem problem, RoutingContext ctx) {
        ProblemJson.send(problem, ctx.response());
    }
}
