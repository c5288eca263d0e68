package dev.comanda.gateway.proxy;

import dev.comanda.gateway.ingress.Compression;
import dev.comanda.gateway.ingress.Origins;
import dev.comanda.gateway.ingress.RequestId;
import dev.comanda.gateway.limit.Admission.Permit;
import dev.comanda.gateway.limit.AdmissionControl;
import dev.comanda.gateway.limit.ClientAddresses;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.proxy.RequestBody.Unreadable;
import dev.comanda.gateway.upstream.Cancellation;
import dev.comanda.gateway.upstream.OutgoingRequest;
import dev.comanda.gateway.upstream.UpstreamAnswer;
import dev.comanda.gateway.upstream.UpstreamFailure;
import dev.comanda.gateway.upstream.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Takes one request to its service and the answer back. The request is read whole before it takes a place among the calls of
 * its class, and the answer before it is sent, so that neither a slow nor a gone client holds anything of a service.
 */
@Singleton
final class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final int OVERLOADED = 503;
    private static final List<String> CONDITIONS = List.of("If-None-Match", "If-Match");

    private final RequestBody bodies;
    private final AdmissionControl admission;
    private final Upstreams upstreams;
    private final Origins origins;
    private final ClientAddresses addresses;
    private final Problems problems;
    private final Responder responder;

    Forwarder(
            RequestBody bodies,
            AdmissionControl admission,
            Upstreams upstreams,
            Origins origins,
            ClientAddresses addresses,
            Problems problems,
            Responder responder) {
        this.bodies = bodies;
        this.admission = admission;
        this.upstreams = upstreams;
        this.origins = origins;
        this.addresses = addresses;
        this.problems = problems;
        this.responder = responder;
    }

    /**
     * Forwards the request along the route.
     *
     * @param authorization the Authorization that the service gets, if any; asked for only once the call goes on
     */
    void forward(RoutingContext ctx, Route route, Supplier<Optional<String>> authorization) {
        var cancellation = Cancellation.of(ctx);
        bodies.read(ctx.request(), route.kind().bodyLimit())
                .compose(body -> call(route, () -> request(ctx.request(), authorization.get(), body), cancellation)
                        .onComplete(done -> bodies.release(body)))
                .onSuccess(answer -> answer(ctx, route, answer))
                .onFailure(failure -> refuse(ctx, route, failure));
    }

    private Future<UpstreamAnswer> call(Route route, Supplier<OutgoingRequest> request, Cancellation cancellation) {
        return admission.enter(route.routeClass(), route.upstream()).compose(entered -> {
            if (entered.isEmpty()) {
                return Future.failedFuture(new Overloaded());
            }
            Permit permit = entered.get();
            if (cancellation.isCancelled()) {
                permit.ignored();
                return Future.failedFuture(new Unreadable(RequestBody.Why.GONE));
            }
            return Future.succeededFuture(request)
                    .map(Supplier::get)
                    .compose(outgoing -> upstreams.call(route.upstream(), outgoing, cancellation))
                    .onSuccess(answer -> end(permit, answer))
                    .onFailure(failure -> end(permit, failure));
        });
    }

    private static void end(Permit permit, UpstreamAnswer answer) {
        if (answer.status() == OVERLOADED) {
            permit.dropped();
        } else {
            permit.answered();
        }
    }

    private static void end(Permit permit, Throwable failure) {
        if (failure instanceof UpstreamFailure unanswered && unanswered.kind() == UpstreamFailure.Kind.NOT_ANSWERED) {
            permit.dropped();
        } else {
            permit.ignored();
        }
    }

    private static boolean saysSlow(UpstreamFailure failure) {
        return switch (failure.kind()) {
            case NOT_ANSWERED, TIMED_OUT -> true;
            case NO_ENDPOINT, NOT_SENT, TOO_LARGE, CANCELLED -> false;
        };
    }

    private OutgoingRequest request(HttpServerRequest client, Optional<String> authorization, Buffer body) {
        MultiMap headers = ForwardedHeaders.ofRequest(client.headers());
        headers.set("X-Forwarded-For", addresses.of(client));
        headers.set("X-Forwarded-Proto", origins.scheme());
        headers.set("X-Forwarded-Host", origins.hostFor(client.getHeader("Host")));
        headers.set(RequestId.HEADER, RequestId.current());
        headers.set("Accept-Encoding", "identity");
        CONDITIONS.stream()
                .filter(headers::contains)
                .forEach(name -> headers.set(name, Compression.plainTags(String.join(", ", headers.getAll(name)))));
        authorization.ifPresent(value -> headers.set("Authorization", value));
        return new OutgoingRequest(client.method(), ForwardedUri.of(client), headers, body);
    }

    /** What changes something is worth a line, by its route: the path may be somebody's. */
    private void answer(RoutingContext ctx, Route route, UpstreamAnswer answer) {
        Level level = Route.isUnsafe(ctx.request().method()) ? Level.INFO : Level.DEBUG;
        LOG.logf(
                level,
                "%s %s: %s answers %d",
                ctx.request().method(),
                route.pattern(),
                route.upstream(),
                answer.status());
        responder.send(ctx, route, answer);
    }

    private void refuse(RoutingContext ctx, Route route, Throwable failure) {
        Problem problem = switch (failure) {
            case Unreadable unreadable -> unreadable(route, unreadable);
            case Overloaded _ -> problems.unavailable("There is more to do than can be done right now.");
            case UpstreamFailure unanswered -> unanswered(ctx, route, unanswered);
            default -> {
                LOG.errorf(failure, "%s %s failed", ctx.request().method(), route.pattern());
                yield problems.internal();
            }
        };
        ProblemJson.send(problem, ctx.response());
    }

    private Problem unreadable(Route route, Unreadable unreadable) {
        return switch (unreadable.why()) {
            case TOO_LARGE -> problems.tooLarge(route.kind().bodyLimit());
            case TOO_SLOW, GONE -> problems.tooSlow("The body did not arrive in time.");
            case NO_ROOM -> problems.unavailable("There is more to read than can be read right now.");
        };
    }

    private Problem unanswered(RoutingContext ctx, Route route, UpstreamFailure failure) {
        if (saysSlow(failure) || failure.kind() == UpstreamFailure.Kind.TOO_LARGE) {
            LOG.warnf(
                    "%s did not answer %s %s: %s",
                    route.upstream(), ctx.request().method(), route.pattern(), failure.getMessage());
        }
        return problems.unavailable("A part of the system does not answer.");
    }

    /** No permit was to be had. */
    private static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overloaded() {
            super("overloaded", null, false, false);
        }
    }
}
