package dev.comanda.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param method in capitals
 * @param path without query, percent-decoded
 * @param query the query's parameters
 * @param requestHeaders by their names, which are compared without regard to case
 * @param requestBody empty if there was none
 * @param status of the answer
 * @param headers of the answer
 * @param body of the answer; empty if there was none
 */
public record Exchange(
        String method,
        String path,
        Map<String, String> query,
        Map<String, List<String>> requestHeaders,
        String requestBody,
        int status,
        Map<String, List<String>> headers,
        String body) {

    Optional<String> requestHeader(String name) {
        return first(requestHeaders, name);
    }

    Optional<String> header(String name) {
        return first(headers, name);
    }

    /** The media type of the answer without parameters, in lower case. */
    Optional<String> mediaType() {
        return header("Content-Type").map(Exchange::withoutParameters);
    }

    Optional<String> requestMediaType() {
        return requestHeader("Content-Type").map(Exchange::withoutParameters);
    }

    boolean isSuccess() {
        return status < 400;
    }

    private static String withoutParameters(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> first(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }
}
