package dev.comanda.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers of a client, and of a service, go no further than the gateway. */
final class ClientHeaders {

    /** Who the caller is, and how the request came here, the gateway alone tells the services. */
    private static final Set<String> OURS_TO_SAY = Set.of(
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
            "x-client-ip",
            "x-cluster-client-ip",
            "x-method-override",
            "traceparent",
            "tracestate",
            "baggage",
            "client-cert",
            "client-cert-chain",
            "expect");

    private static final List<String> OUR_PREFIXES = List.of(
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

    private static final Set<String> ONE_CONNECTION_ONLY =
            Set.of("connection", "keep-alive", "proxy-authenticate", "te", "trailer", "upgrade");

    private static final Set<String> SERVICE_INTERNAL = Set.of("set-cookie", "server", "x-powered-by");

    private ClientHeaders() {}

    static void strip(MultiMap request) {
        request.names().stream().filter(ClientHeaders::isOurs).toList().forEach(request::remove);
    }

    /** What a service says nothing about belongs to one guest and to now. */
    static void setAnswer(MultiMap response) {
        ONE_CONNECTION_ONLY.forEach(response::remove);
        SERVICE_INTERNAL.forEach(response::remove);
        if (!response.contains("Cache-Control")) {
            response.set("Cache-Control", "private, no-cache");
        }
    }

    private static boolean isOurs(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        // Some servers read an underscore as a hyphen.
        String canonical = name.replace('_', '-');
        return OURS_TO_SAY.contains(canonical) || OUR_PREFIXES.stream().anyMatch(canonical::startsWith);
    }
}
