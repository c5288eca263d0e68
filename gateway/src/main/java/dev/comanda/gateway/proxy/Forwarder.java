package dev.comanda.gateway.proxy;

import dev.comanda.gateway.limit.Admission.Permit;
import dev.comanda.gateway.limit.AdmissionControl;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.proxy.RequestBodyReader.UnreadableBody;
import dev.comanda.gateway.upstream.Cancellation;
import dev.comanda.gateway.upstream.UpstreamFailure;
import dev.comanda.gateway.upstream.UpstreamResponse;
import dev.comanda.gateway.upstream.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Forwards a request to its service, and the response to the client. The request is read completely before it is admitted, and
 * the response before it is sent, so that neither a slow nor a disconnected client holds anything of a service.
 */
@Singleton
final class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final int SERVICE_UNAVAILABLE = 503;

    private final RequestBodyReader bodyReader;
    private final AdmissionControl admission;
    private final Upstreams upstreams;
    private final UpstreamRequestFactory requests;
    private final Problems problems;
    private final Responder responder;

    Forwarder(
            RequestBodyReader bodyReader,
            AdmissionControl admission,
            Upstreams upstreams,
            UpstreamRequestFactory requests,
            Problems problems,
            Responder responder) {
        this.bodyReader = bodyReader;
        this.admission = admission;
        this.upstreams = upstreams;
        this.requests = requests;
        this.problems = problems;
        this.responder = responder;
    }

    /** Forwards the request along its route. */
    void forward(Call call, Call.Authorization authorization) {
        var cancellation = Cancellation.of(call.ctx());
        bodyReader
                .read(call.request(), call.route().kind().bodyLimit())
                .compose(body ->
                        admit(call, authorization, body, cancellation).onComplete(done -> bodyReader.release(body)))
                .onSuccess(response -> respond(call, response))
                .onFailure(failure -> refuse(call, failure));
    }

    private Future<UpstreamResponse> admit(
            Call call, Call.Authorization authorization, Buffer body, Cancellation cancellation) {
        Route route = call.route();
        return admission.acquire(route.routeClass(), route.upstream()).compose(admitted -> {
            if (admitted.isEmpty()) {
                return Future.failedFuture(new Overloaded());
            }
            Permit permit = admitted.get();
            return send(call, authorization, body, cancellation)
                    .onSuccess(response -> end(permit, response))
                    .onFailure(failure -> end(permit, failure));
        });
    }

    private Future<UpstreamResponse> send(
            Call call, Call.Authorization authorization, Buffer body, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return Future.failedFuture(new UnreadableBody(RequestBodyReader.Reason.DISCONNECTED));
        }
        return Future.succeededFuture(authorization)
                .compose(asked -> asked.get(() -> !cancellation.isCancelled()))
                .compose(value -> cancellation.isCancelled()
                        ? Future.failedFuture(new UnreadableBody(RequestBodyReader.Reason.DISCONNECTED))
                        : upstreams.call(call.route().upstream(), requests.of(call, value, body), cancellation));
    }

    private static void end(Permit permit, UpstreamResponse response) {
        if (response.status() == SERVICE_UNAVAILABLE) {
            permit.dropped();
        } else {
            permit.succeeded();
        }
    }

    private static void end(Permit permit, Throwable failure) {
        if (failure instanceof UpstreamFailure upstreamFailure && suggestsOverload(upstreamFailure)) {
            permit.dropped();
        } else {
            permit.ignored();
        }
    }

    private static boolean suggestsOverload(UpstreamFailure failure) {
        return switch (failure.kind()) {
            case NO_RESPONSE, TIMED_OUT -> true;
            case NO_ENDPOINT, NO_CONNECTION, NOT_SENT, RESPONSE_TOO_LARGE, CANCELLED -> false;
        };
    }

    /** Logs changes, with the route and not the path, which holds ids. A call that was refused changed nothing. */
    private void respond(Call call, UpstreamResponse response) {
        HttpMethod method = call.request().method();
        boolean changes = Route.isUnsafe(method) && response.status() < 400;
        LOG.logf(
                changes ? Level.INFO : Level.DEBUG,
                "%s %s: %s responds with %d",
                method,
                call.route().pattern(),
                call.route().upstream(),
                response.status());
        responder.send(call, response);
    }

    private void refuse(Call call, Throwable failure) {
        Problem problem = switch (failure) {
            case UnreadableBody unreadable -> unreadable(call.route(), unreadable);
            case Overloaded _ -> problems.overloaded();
            case UpstreamFailure upstreamFailure -> upstreamFailure(call, upstreamFailure);
            case CancellationException _ -> problems.tooSlow("The client has disconnected.");
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

    private Problem unreadable(Route route, UnreadableBody unreadable) {
        return switch (unreadable.reason()) {
            case TOO_LARGE -> problems.tooLarge(route.kind().bodyLimit());
            case TIMED_OUT, DISCONNECTED -> problems.tooSlow("The body did not arrive in time.");
            case BUFFER_FULL -> problems.unavailable("The gateway has no memory for more request bodies right now.");
        };
    }

    private Problem upstreamFailure(Call call, UpstreamFailure failure) {
        Route route = call.route();
        if (suggestsOverload(failure) || failure.kind() == UpstreamFailure.Kind.RESPONSE_TOO_LARGE) {
            LOG.warnf(
                    "%s did not respond to %s %s: %s",
                    route.upstream(), call.request().method(), route.pattern(), failure.getMessage());
        }
        return failure.kind() == UpstreamFailure.Kind.NO_CONNECTION ? problems.overloaded() : problems.noResponse();
    }

    /** Admission issued no permit. */
    private static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overloaded() {
            super("overloaded", null, false, false);
        }
    }
}
