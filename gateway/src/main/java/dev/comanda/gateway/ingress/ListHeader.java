package dev.comanda.gateway.ingress;

import io.vertx.core.http.HttpServerRequest;
import java.util.stream.Stream;

/** Headers whose values are lists, as RFC 9110 has them: several in a line, in several lines, or both. */
public final class ListHeader {

    private ListHeader() {}

    /** Whether the request's header names that option, in whatever case. */
    public static boolean names(HttpServerRequest request, String header, String option) {
        return request.headers().getAll(header).stream()
                .flatMap(options -> Stream.of(options.split(",", -1)))
                .anyMatch(named -> named.strip().equalsIgnoreCase(option));
    }
}
