package dev.comanda.gateway.door;

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

/** The first and the last handler of every request: headers and path check before all others, 404 and 500 after. */
@Singleton
final class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 10;
    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE - 10;

    private final Problems problems;
    private final SecurityHeaders securityHeaders;

    FrontDoor(Problems problems, Origins origins) {
        this.problems = problems;
        this.securityHeaders = new SecurityHeaders(origins.areSecure());
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::enter);
        router.route().order(AFTER_ALL_OTHERS).handler(ctx -> send(problems.notFound(), ctx));
        router.route().order(AFTER_ALL_OTHERS).failureHandler(this::fail);
    }

    private void enter(RoutingContext ctx) {
        ctx.addHeadersEndHandler(written -> securityHeaders.addTo(ctx.response().headers()));
        HttpServerRequest request = ctx.request();
        if (LastAnswer.isAskedFor(request)) {
            ctx.addHeadersEndHandler(written -> ctx.response().putHeader("Connection", "close"));
            ctx.addEndHandler(ended -> LastAnswer.wasGivenTo(request));
        }
        if (RawPath.isPlain(request.uri())) {
            ctx.next();
        } else {
            MeasuredPath.is("UNREADABLE");
            send(problems.malformed("This is no address, or its path can be read in more than one way."), ctx);
        }
    }

    private void fail(RoutingContext ctx) {
        if (ctx.failure() instanceof Refused refused) {
            send(refused.problem(), ctx);
        } else if (ctx.statusCode() == 404) {
            send(problems.notFound(), ctx);
        } else if (ctx.statusCode() >= 400 && ctx.statusCode() < 500) {
            send(problems.malformed("The request cannot be read."), ctx);
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
