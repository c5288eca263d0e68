package dev.comanda.systemtests.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comanda.contracts.Exchange;
import dev.comanda.systemtests.wire.WireAnswer;
import dev.comanda.systemtests.wire.WireCall;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param headers whole lines, one byte a character
 * @param body null for none
 */
record FuzzedCall(String method, String target, List<String> headers, byte @Nullable [] body) {

    private static final int SHOWN = 2_000;

    WireAnswer send(URI gateway) {
        var call = headers.stream().reduce(WireCall.of(method, target), WireCall::with, (one, other) -> other);
        return (body == null ? call : call.withBody(body)).send(gateway);
    }

    Exchange answeredBy(WireAnswer answer) {
        return new Exchange(
                method,
                decoded(part(0)),
                query(),
                byName(headers.stream()),
                body == null ? "" : new String(body, UTF_8),
                answer.status(),
                byName(answer.headers().stream()),
                answer.body());
    }

    private String part(int index) {
        var parts = target.split("\\?", 2);
        return index < parts.length ? parts[index] : "";
    }

    private Map<String, String> query() {
        return Stream.of(part(1).split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> (parameter + "=").split("=", -1))
                .collect(Collectors.toMap(
                        parameter -> decoded(parameter[0]),
                        parameter -> decoded(parameter[1].replace('+', ' ')),
                        (first, second) -> first));
    }

    /** Undecodable text stays unchanged. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    private static Map<String, List<String>> byName(Stream<String> lines) {
        return lines.map(line -> line.split(": ?", 2))
                .collect(Collectors.groupingBy(
                        line -> line[0],
                        TreeMap::new,
                        Collectors.mapping(line -> line.length == 2 ? line[1].strip() : "", Collectors.toList())));
    }

    /** The request, without the headers of every request. */
    @Override
    public String toString() {
        var text = body == null ? "" : new String(body, ISO_8859_1);
        var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "… (%d bytes)".formatted(text.length()) : text;
        return "%s %s%n%s%n%n%s".formatted(method, target, String.join("\n", headers), shown);
    }
}
