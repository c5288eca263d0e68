package dev.comanda.gateway.proxy;

import dev.comanda.gateway.ingress.Compression;
import dev.comanda.gateway.ingress.Origins;
import dev.comanda.gateway.ingress.RequestId;
import dev.comanda.gateway.upstream.ConnectionPool;
import dev.comanda.gateway.upstream.OutgoingRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Writes a call anew as its service gets it. */
@Singleton
final class OutgoingRequests {

    private static final List<String> CONDITIONS = List.of("If-None-Match", "If-Match");

    private final Origins origins;

    OutgoingRequests(Origins origins) {
        this.origins = origins;
    }

    OutgoingRequest of(Call call, Optional<String> authorization, Buffer body) {
        HttpServerRequest client = call.request();
        MultiMap headers = ForwardedHeaders.ofRequest(client.headers());
        headers.set("X-Forwarded-For", call.address());
        headers.set("X-Forwarded-Proto", origins.scheme());
        headers.set("X-Forwarded-Host", origins.hostFor(client.getHeader("Host")));
        headers.set(RequestId.HEADER, RequestId.current());
        headers.set("Accept-Encoding", "identity");
        CONDITIONS.stream()
                .filter(headers::contains)
                .forEach(name -> headers.set(name, Compression.plainTags(String.join(", ", headers.getAll(name)))));
        authorization.ifPresent(value -> headers.set("Authorization", value));
        return new OutgoingRequest(methodFor(client), ForwardedUri.of(client), headers, body, poolFor(call));
    }

    private static ConnectionPool poolFor(Call call) {
        return call.route().kind() == Route.Kind.WEBHOOK ? ConnectionPool.WEBHOOKS : ConnectionPool.CLIENTS;
    }

    /** HEAD is answered with what GET would be told, which only a whole answer shows: its length once it is compressed. */
    private static HttpMethod methodFor(HttpServerRequest client) {
        return client.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : client.method();
    }
}
