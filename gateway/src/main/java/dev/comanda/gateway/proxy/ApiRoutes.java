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
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Handles all calls under {@code /api}: finds the route, checks the call, authenticates the caller, and forwards it. */
@Singleton
final class ApiRoutes {

    private final RequestChecks checks;
    private final Callers callers;
    private final ConcurrencyLimiter concurrency;
    private final RateLimiter rates;
    private final ClientAddresses addresses;
    private final Tokens tokens;
    private final Problems problems;
    private final Forwarder forwarder;

    ApiRoutes(
            RequestChecks checks,
            Callers callers,
            ConcurrencyLimiter concurrency,
            RateLimiter rates,
            ClientAddresses addresses,
            Tokens tokens,
            Problems problems,
            Forwarder forwarder) {
        this.checks = checks;
        this.callers = callers;
        this.concurrency = concurrency;
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
                check(new Call(ctx, route, addresses.of(request)));
            }
        }
    }

    private void check(Call call) {
        Optional<Problem> refusal = checks.check(call);
        if (refusal.isPresent()) {
            refuse(call.ctx(), refusal.get());
        } else if (call.route().kind() == Route.Kind.WEBHOOK) {
            forward(call, call.address(), Call.Authorization.NONE);
        } else {
            identify(call);
        }
    }

    private void identify(Call call) {
        switch (callers.find(call.request(), call.address())) {
            case Caller.WrongCredentials() -> refuse(call.ctx(), problems.wrongCredentials());
            case Caller.TooManyAttempts attempts -> refuse(call.ctx(), problems.tooManyAttempts(attempts.delay()));
            case Caller.Known known -> forward(call, known);
            case Caller.Anonymous() when needsSession(call) -> startSession(call);
            case Caller.Anonymous() -> forward(call, call.address(), Call.Authorization.NONE);
        }
    }

    /** The session and its token are created only once the call is forwarded: a refusal costs neither. */
    private void startSession(Call call) {
        Optional<Exceeded> exceeded = rates.tryConsumeForSession(call.address());
        if (exceeded.isPresent()) {
            refuse(call.ctx(), problems.tooMany(exceeded.get()));
        } else {
            forward(
                    call,
                    call.address(),
                    isWanted -> authorization(callers.startSession(call.ctx().response()), isWanted));
        }
    }

    private void forward(Call call, Caller.Known caller) {
        String subject = caller.identity().subject();
        Optional<Exceeded> exceeded = rates.tryConsumeForCaller(call.route().routeClass(), subject);
        if (exceeded.isPresent()) {
            refuse(call.ctx(), problems.tooMany(exceeded.get()));
        } else {
            forward(call, subject, isWanted -> authorization(caller, isWanted));
        }
    }

    private void forward(Call call, String subject, Call.Authorization authorization) {
        if (concurrency.tryAcquire(call, subject)) {
            forwarder.forward(call, authorization);
        } else {
            refuse(call.ctx(), problems.tooManyConcurrentCalls());
        }
    }

    private Future<Optional<String>> authorization(Caller.Known caller, BooleanSupplier isWanted) {
        return tokens.authorization(caller.identity(), isWanted).map(Optional::of);
    }

    private static boolean needsSession(Call call) {
        return call.route().kind() == Route.Kind.GUESTS
                && Route.isUnsafe(call.request().method());
    }

    private static void refuse(RoutingContext ctx, Problem problem) {
        ProblemJson.send(problem, ctx.response());
    }
}
