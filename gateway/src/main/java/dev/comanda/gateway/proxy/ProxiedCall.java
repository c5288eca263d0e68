package dev.comanda.gateway.proxy;

import dev.comanda.gateway.door.Origins;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** What changes on one request's way to its service and on the answer's way back. */
final class ProxiedCall implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(ProxiedCall.class);

    private final Route route;
    private final Optional<String> authorization;
    private final Origins origins;
    private final Problems problems;

    ProxiedCall(Route route, Optional<String> authorization, Origins origins, Problems problems) {
        this.route = route;
        this.authorization = authorization;
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        setHeaders(request);
        LimitedBody body =
                new LimitedBody(request.getBody().stream(), route.kind().bodyLimit());
        request.setBody(Body.body(body, request.getBody().length()));
        return context.sendRequest()
                .onSuccess(answer -> ClientHeaders.setAnswer(answer.headers()))
                .onSuccess(answer -> log(request, answer))
                .recover(failure -> Future.succeededFuture(answer(request, refusal(request, body, failure))));
    }

    private void setHeaders(ProxyRequest request) {
        HttpServerRequest client = request.proxiedRequest();
        MultiMap headers = request.headers();
        ClientHeaders.strip(headers);
        headers.set("X-Forwarded-For", client.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", origins.scheme());
        headers.set("X-Forwarded-Host", origins.hostFor(client.getHeader("Host")));
        authorization.ifPresent(value -> headers.set("Authorization", value));
    }

    /** What changes something is worth a line, by its route: the path may be somebody's. */
    private void log(ProxyRequest request, ProxyResponse answer) {
        Level level = Route.isUnsafe(request.getMethod()) ? Level.INFO : Level.DEBUG;
        LOG.logf(
                level,
                "%s %s: %s answers %d",
                request.getMethod(),
                route.pattern(),
                route.upstream(),
                answer.getStatusCode());
    }

    private Problem refusal(ProxyRequest request, LimitedBody body, Throwable failure) {
        if (body.isExceeded()) {
            LimitedBody.closeAfterAnswer(request.proxiedRequest());
            return problems.tooLarge(route.kind().bodyLimit());
        }
        if (!request.proxiedRequest().response().closed()) {
            LOG.warnf("%s did not answer %s %s: %s", route.upstream(), request.getMethod(), route.pattern(), failure);
        }
        return problems.unavailable("A part of the system does not answer.");
    }

    private static ProxyResponse answer(ProxyRequest request, Problem problem) {
        ProxyResponse answer = request.release().response().setStatusCode(problem.status());
        problem.headers().forEach(answer::putHeader);
        return answer.putHeader("Content-Type", ProblemJson.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(ProblemJson.body(problem)));
    }
}
