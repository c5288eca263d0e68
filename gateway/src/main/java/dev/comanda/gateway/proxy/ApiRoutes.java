package dev.comanda.gateway.proxy;

import static java.util.Objects.requireNonNull;

import dev.comanda.gateway.door.MeasuredPath;
import dev.comanda.gateway.door.Origins;
import dev.comanda.gateway.identity.Caller;
import dev.comanda.gateway.identity.Callers;
import dev.comanda.gateway.identity.Tokens;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.proxy.RouteTable.Decision;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Takes every call below {@code /api}: looks up its route, checks it, says who is calling, and forwards it. */
@Singleton
final class ApiRoutes {

    private final Origins origins;
    private final Callers callers;
    private final Tokens tokens;
    private final Problems problems;
    private final ServiceProxy proxy;

    ApiRoutes(Origins origins, Callers callers, Tokens tokens, Problems problems, ServiceProxy proxy) {
        this.origins = origins;
        this.callers = callers;
        this.tokens = tokens;
        this.problems = problems;
        this.proxy = proxy;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        switch (RouteTable.COMANDA.decide(request.method().name(), requireNonNull(request.path()))) {
            case Decision.NoSuchPath() -> refuse(ctx, problems.notFound());
            case Decision.WrongMethod(Set<String> allowed) -> {
                MeasuredPath.is("WRONG_METHOD");
                refuse(ctx, problems.methodNotAllowed(allowed));
            }
            case Decision.Forward(Route route) -> {
                MeasuredPath.is(route.pattern());
                checkSize(ctx, route);
            }
        }
    }

    private void checkSize(RoutingContext ctx, Route route) {
        if (announcedLength(ctx.request()) > route.kind().bodyLimit()) {
            LimitedBody.closeAfterAnswer(ctx.request());
            refuse(ctx, problems.tooLarge(route.kind().bodyLimit()));
            return;
        }
        switch (route.kind()) {
            case WEBHOOK -> proxy.forward(ctx.request(), route, Optional.empty());
            case GUESTS, STAFF -> checkForm(ctx, route);
        }
    }

    private void checkForm(RoutingContext ctx, Route route) {
        if (!Route.isUnsafe(ctx.request().method()) || JsonBody.isAnnouncedBy(ctx.request())) {
            checkOrigin(ctx, route);
        } else {
            refuse(ctx, problems.unsupportedMediaType());
        }
    }

    private void checkOrigin(RoutingContext ctx, Route route) {
        if (Route.isUnsafe(ctx.request().method()) && !origins.allow(ctx.request())) {
            refuse(ctx, problems.foreignOrigin());
            return;
        }
        identify(ctx, route);
    }

    private void identify(RoutingContext ctx, Route route) {
        switch (callers.find(ctx.request())) {
            case Caller.WrongCredentials() -> refuse(ctx, problems.wrongCredentials());
            case Caller.Known known -> forward(ctx, route, known);
            case Caller.Stranger()
            when startsSession(ctx, route) -> forward(ctx, route, callers.welcome(ctx.response()));
            case Caller.Stranger() -> proxy.forward(ctx.request(), route, Optional.empty());
        }
    }

    private void forward(RoutingContext ctx, Route route, Caller.Known caller) {
        proxy.forward(ctx.request(), route, Optional.of(tokens.authorizationFor(caller.identity())));
    }

    private static boolean startsSession(RoutingContext ctx, Route route) {
        return route.kind() == Route.Kind.GUESTS && Route.isUnsafe(ctx.request().method());
    }

    /** Netty has already refused a length that is no number. */
    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void refuse(RoutingContext ctx, Problem problem) {
        ProblemJson.send(problem, ctx.response());
    }
}
