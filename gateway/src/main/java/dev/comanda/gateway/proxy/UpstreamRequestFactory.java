package dev.comanda.gateway.proxy;

import dev.comanda.gateway.ingress.Compression;
import dev.comanda.gateway.ingress.Origins;
import dev.comanda.gateway.ingress.RequestId;
import dev.comanda.gateway.upstream.ConnectionPool;
import dev.comanda.gateway.upstream.UpstreamRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Creates the request that a service gets for a call. */
@Singleton
final class UpstreamRequestFactory {

    private static final List<String> CONDITIONAL_HEADERS = List.of("If-None-Match", "If-Match");

    private final Origins origins;

    UpstreamRequestFactory(Origins origins) {
        this.origins = origins;
    }

    UpstreamRequest of(Call call, Optional<String> authorization, Buffer body) {
        HttpServerRequest client = call.request();
        MultiMap headers = ForwardedHeaders.ofRequest(client.headers());
        headers.set("X-Forwarded-For", call.address());
        headers.set("X-Forwarded-Proto", origins.scheme());
        headers.set("X-Forwarded-Host", origins.hostFor(client.getHeader("Host")));
        headers.set(RequestId.HEADER, RequestId.current());
        headers.set("Accept-Encoding", "identity");
        CONDITIONAL_HEADERS.stream()
                .filter(headers::contains)
                .forEach(name -> headers.set(name, Compression.plainTags(String.join(", ", headers.getAll(name)))));
        authorization.ifPresent(value -> headers.set("Authorization", value));
        return new UpstreamRequest(methodFor(client), ForwardedUri.of(client), headers, body, poolFor(call));
    }

    private static ConnectionPool poolFor(Call call) {
        return call.route().kind() == Route.Kind.WEBHOOK ? ConnectionPool.WEBHOOKS : ConnectionPool.CLIENTS;
    }

    /** HEAD is forwarded as GET: only the whole response shows its compressed length. */
    private static HttpMethod methodFor(HttpServerRequest client) {
        return client.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : client.method();
    }
}
