package dev.comanda.gateway.proxy;

import dev.comanda.gateway.limit.Admission.Permit;
import dev.comanda.gateway.limit.AdmissionControl;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.proxy.RequestBody.Unreadable;
import dev.comanda.gateway.upstream.Cancellation;
import dev.comanda.gateway.upstream.UpstreamAnswer;
import dev.comanda.gateway.upstream.UpstreamFailure;
import dev.comanda.gateway.upstream.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
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

    private final RequestBody bodies;
    private final AdmissionControl admission;
    private final Upstreams upstreams;
    private final OutgoingRequests requests;
    private final Problems problems;
    private final Responder responder;

    Forwarder(
            RequestBody bodies,
            AdmissionControl admission,
            Upstreams upstreams,
            OutgoingRequests requests,
            Problems problems,
            Responder responder) {
        this.bodies = bodies;
        this.admission = admission;
        this.upstreams = upstreams;
        this.requests = requests;
        this.problems = problems;
        this.responder = responder;
    }

    /** Forwards the request along its route. */
    void forward(Call call, Call.Authorization authorization) {
        var cancellation = Cancellation.of(call.ctx());
        bodies.read(call.request(), call.route().kind().bodyLimit())
                .compose(
                        body -> enter(call, authorization, body, cancellation).onComplete(done -> bodies.release(body)))
                .onSuccess(answer -> answer(call, answer))
                .onFailure(failure -> refuse(call, failure));
    }

    private Future<UpstreamAnswer> enter(
            Call call, Call.Authorization authorization, Buffer body, Cancellation cancellation) {
        Route route = call.route();
        return admission.enter(route.routeClass(), route.upstream()).compose(entered -> {
            if (entered.isEmpty()) {
                return Future.failedFuture(new Overloaded());
            }
            Permit permit = entered.get();
            return send(call, authorization, body, cancellation)
                    .onSuccess(answer -> end(permit, answer))
                    .onFailure(failure -> end(permit, failure));
        });
    }

    private Future<UpstreamAnswer> send(
            Call call, Call.Authorization authorization, Buffer body, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return Future.failedFuture(new Unreadable(RequestBody.Why.GONE));
        }
        return Future.succeededFuture(authorization)
                .compose(asked -> asked.get(() -> !cancellation.isCancelled()))
                .compose(value -> cancellation.isCancelled()
                        ? Future.failedFuture(new Unreadable(RequestBody.Why.GONE))
                        : upstreams.call(call.route().upstream(), requests.of(call, value, body), cancellation));
    }

    private static void end(Permit permit, UpstreamAnswer answer) {
        if (answer.status() == OVERLOADED) {
            permit.dropped();
        } else {
            permit.answered();
        }
    }

    private static void end(Permit permit, Throwable failure) {
        if (failure instanceof UpstreamFailure unanswered && saysSlow(unanswered)) {
            permit.dropped();
        } else {
            permit.ignored();
        }
    }

    private static boolean saysSlow(UpstreamFailure failure) {
        return switch (failure.kind()) {
            case NOT_ANSWERED, TIMED_OUT -> true;
            case NO_ENDPOINT, NO_CONNECTION, NOT_SENT, TOO_LARGE, CANCELLED -> false;
        };
    }

    /** What changes something is worth a line, by its route: the path may be somebody's. What was refused changed nothing. */
    private void answer(Call call, UpstreamAnswer answer) {
        HttpMethod method = call.request().method();
        boolean changes = Route.isUnsafe(method) && answer.status() < 400;
        LOG.logf(
                changes ? Level.INFO : Level.DEBUG,
                "%s %s: %s answers %d",
                method,
                call.route().pattern(),
                call.route().upstream(),
                answer.status());
        responder.send(call, answer);
    }

    private void refuse(Call call, Throwable failure) {
        Problem problem = switch (failure) {
            case Unreadable unreadable -> unreadable(call.route(), unreadable);
            case Overloaded _ -> problems.overloaded();
            case UpstreamFailure unanswered -> unanswered(call, unanswered);
            case CancellationException _ -> problems.tooSlow("The client has gone.");
            default -> {
                LOG.errorf(
                        failure,
                        "%s %s failed",
                        call.request().method(),
                        call.route().pattern());
                yield problems.internal();
            }
        };
        ProblemJson.send(problem, call.ctx().response());
    }

    private Problem unreadable(Route route, Unreadable unreadable) {
        return switch (unreadable.why()) {
            case TOO_LARGE -> problems.tooLarge(route.kind().bodyLimit());
            case TOO_SLOW, GONE -> problems.tooSlow("The body did not arrive in time.");
            case NO_ROOM -> problems.unavailable("There is more to read than can be read right now.");
        };
    }

    private Problem unanswered(Call call, UpstreamFailure failure) {
        Route route = call.route();
        if (saysSlow(failure) || failure.kind() == UpstreamFailure.Kind.TOO_LARGE) {
            LOG.warnf(
                    "%s did not answer %s %s: %s",
                    route.upstream(), call.request().method(), route.pattern(), failure.getMessage());
        }
        return failure.kind() == UpstreamFailure.Kind.NO_CONNECTION ? problems.overloaded() : problems.unanswered();
    }

    /** No permit was to be had. */
    private static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overloaded() {
            super("overloaded", null, false, false);
        }
    }
}
