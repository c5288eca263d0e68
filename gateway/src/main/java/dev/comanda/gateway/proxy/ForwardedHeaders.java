package dev.comanda.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which headers of a client, and of a service, go no further than the gateway. */
final class ForwardedHeaders {

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

    /** About one connection, or about how a body is framed: each side of the gateway has its own. */
    private static final Set<String> ONE_CONNECTION_ONLY = Set.of(
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

    /** What of a client's headers a service gets. */
    static MultiMap ofRequest(MultiMap client) {
        Set<String> named = named(client);
        MultiMap forwarded = MultiMap.caseInsensitiveMultiMap();
        client.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!isOurs(lower)
                    && !lower.equals("host")
                    && !ONE_CONNECTION_ONLY.contains(lower)
                    && !named.contains(lower)) {
                forwarded.add(name, value);
            }
        });
        return forwarded;
    }

    /** What of a service's headers a client gets. What a service says nothing about belongs to one guest and to now. */
    static MultiMap ofAnswer(MultiMap service) {
        Set<String> named = named(service);
        MultiMap answer = MultiMap.caseInsensitiveMultiMap();
        service.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!SERVICE_INTERNAL.contains(lower) && !ONE_CONNECTION_ONLY.contains(lower) && !named.contains(lower)) {
                answer.add(name, value);
            }
        });
        if (!answer.contains("Cache-Control")) {
            answer.set("Cache-Control", "private, no-cache");
        }
        return answer;
    }

    /** Headers that Connection names go no further than the connection, whatever they are. */
    private static Set<String> named(MultiMap headers) {
        return headers.getAll("Connection").stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(String lowerCaseName) {
        // some servers read an underscore as a hyphen
        String canonical = lowerCaseName.replace('_', '-');
        return OURS_TO_SAY.contains(canonical) || OUR_PREFIXES.stream().anyMatch(canonical::startsWith);
    }
}
