package dev.comanda.gateway.proxy;

import static java.util.Objects.requireNonNull;

import dev.comanda.gateway.identity.Caller;
import dev.comanda.gateway.identity.Callers;
import dev.comanda.gateway.identity.Tokens;
import dev.comanda.gateway.ingress.AllowedMethods;
import dev.comanda.gateway.ingress.RouteTag;
import dev.comanda.gateway.limit.ClientAddresses;
import dev.comanda.gateway.limit.RateLimiter;
import dev.comanda.gateway.limit.RateLimiter.Exceeded;
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
import java.util.function.Supplier;

/** Takes every call below {@code /api}: looks up its route, checks it, says who is calling, and forwards it. */
@Singleton
final class ApiRoutes {

    private final RequestChecks checks;
    private final Callers callers;
    private final CallsAtOnce callsAtOnce;
    private final RateLimiter rates;
    private final ClientAddresses addresses;
    private final Tokens tokens;
    private final Problems problems;
    private final Forwarder forwarder;

    ApiRoutes(
            RequestChecks checks,
            Callers callers,
            CallsAtOnce callsAtOnce,
            RateLimiter rates,
            ClientAddresses addresses,
            Tokens tokens,
            Problems problems,
            Forwarder forwarder) {
        this.checks = checks;
        this.callers = callers;
        this.callsAtOnce = callsAtOnce;
        this.rates = rates;
        this.addresses = addresses;
        this.tokens = tokens;
        this.problems = problems;
        this.forwarder = forwarder;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        switch (RouteTable.COMANDA.decide(request.method().name(), requireNonNull(request.path()))) {
            case Decision.NoSuchPath() -> refuse(ctx, problems.notFound());
            case Decision.Options(Route route) -> {
                RouteTag.set("OPTIONS");
                AllowedMethods.send(route.allowedMethods(), ctx.response());
            }
            case Decision.WrongMethod(Route route) -> {
                RouteTag.set("WRONG_METHOD");
                refuse(ctx, problems.methodNotAllowed(route.allowedMethods()));
            }
            case Decision.Forward(Route route) -> {
                RouteTag.set(route.pattern());
                check(ctx, route);
            }
        }
    }

    private void check(RoutingContext ctx, Route route) {
        Optional<Problem> refusal = checks.check(ctx.request(), route);
        if (refusal.isPresent()) {
            refuse(ctx, refusal.get());
        } else if (route.kind() == Route.Kind.WEBHOOK) {
            forward(ctx, route, addresses.of(ctx.request()), Optional::empty);
        } else {
            identify(ctx, route);
        }
    }

    private void identify(RoutingContext ctx, Route route) {
        switch (callers.find(ctx.request())) {
            case Caller.WrongCredentials() -> refuse(ctx, problems.wrongCredentials());
            case Caller.TooManyAttempts attempts -> refuse(ctx, problems.tooManyAttempts(attempts.delay()));
            case Caller.Known known -> forward(ctx, route, known);
            case Caller.Anonymous() when startsSession(ctx, route) -> startSession(ctx, route);
            case Caller.Anonymous() -> forward(ctx, route, addresses.of(ctx.request()), Optional::empty);
        }
    }

    /** The session is made only once the call goes on, and so is its token: a refusal costs neither. */
    private void startSession(RoutingContext ctx, Route route) {
        String address = addresses.of(ctx.request());
        Optional<Exceeded> exceeded = rates.countSession(address);
        if (exceeded.isPresent()) {
            refuse(ctx, problems.tooMany(exceeded.get()));
        } else {
            forward(ctx, route, address, () -> authorization(callers.startSession(ctx.response())));
        }
    }

    private void forward(RoutingContext ctx, Route route, Caller.Known caller) {
        String subject = caller.identity().subject();
        Optional<Exceeded> exceeded = rates.countCall(route.routeClass(), subject);
        if (exceeded.isPresent()) {
            refuse(ctx, problems.tooMany(exceeded.get()));
        } else {
            forward(ctx, route, subject, () -> authorization(caller));
        }
    }

    private void forward(RoutingContext ctx, Route route, String holder, Supplier<Optional<String>> authorization) {
        if (callsAtOnce.tryBegin(ctx, holder)) {
            forwarder.forward(ctx, route, authorization);
        } else {
            refuse(ctx, problems.tooMany("You have as many calls under way as one caller may."));
        }
    }

    private Optional<String> authorization(Caller.Known caller) {
        return Optional.of(tokens.authorizationFor(caller.identity()));
    }

    private static boolean startsSession(RoutingContext ctx, Route route) {
        return route.kind() == Route.Kind.GUESTS && Route.isUnsafe(ctx.request().method());
    }

    private static void refuse(RoutingContext ctx, Problem problem) {
        ProblemJson.send(problem, ctx.response());
    }
}
