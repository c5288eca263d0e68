package dev.comanda.gateway.ingress;

import io.vertx.core.http.HttpServerRequest;
import java.util.stream.Stream;

/** Headers with lists as values (RFC 9110 section 5.6.1), in one field or several. */
public final class ListHeader {

    private ListHeader() {}

    /** Whether the request's header contains the option, ignoring case. */
    public static boolean contains(HttpServerRequest request, String header, String option) {
        return request.headers().getAll(header).stream()
                .flatMap(options -> Stream.of(options.split(",", -1)))
                .anyMatch(item -> item.strip().equalsIgnoreCase(option));
    }
}
