package dev.comanda.gateway.proxy;

import dev.comanda.gateway.door.Origins;
import dev.comanda.gateway.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Streams requests to the services and their answers back. */
@Singleton
final class ServiceProxy {

    private final Upstreams upstreams;
    private final Origins origins;
    private final Problems problems;

    ServiceProxy(Upstreams upstreams, Origins origins, Problems problems) {
        this.upstreams = upstreams;
        this.origins = origins;
        this.problems = problems;
    }

    /** Forwards the request along the route, with this Authorization or without any. */
    void forward(HttpServerRequest request, Route route, Optional<String> authorization) {
        // What vertx-http-proxy makes for a request it keeps for itself, so each request gets its own interceptor.
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams.client(route.upstream()))
                .origin(call -> upstreams
                        .request(route.upstream(), request.method(), request.uri())
                        // The call's future tells of the same failure; without a handler it would be logged twice.
                        .map(outgoing -> outgoing.exceptionHandler(failure -> {})))
                .addInterceptor(new ProxiedCall(route, authorization, origins, problems))
                .handle(request);
    }
}
