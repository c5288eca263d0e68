package dev.comanda.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes the headers of clients and services that the gateway does not forward. */
final class ForwardedHeaders {

    /** Identify the caller or the path of the request; services must get them from the gateway only. */
    private static final Set<String> GATEWAY_HEADERS = Set.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "forwarded",
            "via",
            "remote-user",
            "true-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip",
            "x-real-ip",
            "x-request-id",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-method-override",
            "traceparent",
            "tracestate",
            "baggage",
            "client-cert",
            "client-cert-chain",
            "expect");

    private static final List<String> GATEWAY_PREFIXES = List.of(
            "x-forwarded",
            "x-original-",
            "x-rewrite-",
            "x-user",
            "x-auth",
            "x-remote-",
            "x-http-method",
            "x-ssl-",
            "x-client-cert",
            "x-envoy-",
            "x-comanda-");

    /** Belong to one connection, or to how a body is framed. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "te",
            "trailer",
            "transfer-encoding",
            "content-length",
            "upgrade",
            "http2-settings");

    private static final Set<String> SERVICE_INTERNAL = Set.of("set-cookie", "server", "x-powered-by", "date");

    private ForwardedHeaders() {}

    /** The headers of a client that a service gets. */
    static MultiMap ofRequest(MultiMap client) {
        Set<String> connectionOptions = connectionOptions(client);
        MultiMap forwarded = MultiMap.caseInsensitiveMultiMap();
        client.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!isSetByGateway(lower)
                    && !lower.equals("host")
                    && !HOP_BY_HOP.contains(lower)
                    && !connectionOptions.contains(lower)) {
                forwarded.add(name, value);
            }
        });
        return forwarded;
    }

    /** The headers of a service that a client gets. Without Cache-Control, a response is private and not cached. */
    static MultiMap ofResponse(MultiMap service) {
        Set<String> connectionOptions = connectionOptions(service);
        MultiMap response = MultiMap.caseInsensitiveMultiMap();
        service.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!SERVICE_INTERNAL.contains(lower)
                    && !HOP_BY_HOP.contains(lower)
                    && !connectionOptions.contains(lower)) {
                response.add(name, value);
            }
        });
        if (!response.contains("Cache-Control")) {
            response.set("Cache-Control", "private, no-cache");
        }
        return response;
    }

    /** The headers named in Connection, which are hop-by-hop too. */
    private static Set<String> connectionOptions(MultiMap headers) {
        return headers.getAll("Connection").stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isSetByGateway(String lowerCaseName) {
        // some servers read an underscore as a hyphen
        String canonical = lowerCaseName.replace('_', '-');
        return GATEWAY_HEADERS.contains(canonical) || GATEWAY_PREFIXES.stream().anyMatch(canonical::startsWith);
    }
}
