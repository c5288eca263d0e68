package dev.comanda.gateway.ingress.http1;

import static dev.comanda.gateway.ingress.http1.BadRequest.malformed;

import java.util.ArrayList;
import java.util.List;

/**
 * The request line and header fields of a request. Everything that RFC 9112 does not allow is refused, as other programs may
 * interpret it differently.
 *
 * @param method a token
 * @param target the request target as sent
 * @param version 1.0 or 1.1
 * @param fields the header fields in their order
 */
record RequestHead(String method, String target, Version version, List<Field> fields) {

    /** The supported versions. */
    enum Version {
        HTTP_1_0,
        HTTP_1_1
    }

    /**
     * One header field.
     *
     * @param name a token, as sent
     * @param value without the whitespace around it
     */
    record Field(String name, String value) {}

    /**
     * Parses a head.
     *
     * @param lines the lines without CRLF and without the empty one; at least one
     */
    static RequestHead parse(List<String> lines) throws BadRequest {
        String[] line = lines.getFirst().split(" ", -1);
        if (line.length != 3) {
            throw malformed("The request line must be a method, a target and a version, with one space between them.");
        }
        var fields = new ArrayList<Field>(lines.size() - 1);
        for (String field : lines.subList(1, lines.size())) {
            fields.add(field(field));
        }
        return new RequestHead(method(line[0]), target(line[1]), version(line[2]), List.copyOf(fields));
    }

    /** Parses a header field, or a trailer. */
    static Field field(String line) throws BadRequest {
        int colon = line.indexOf(':');
        if (colon <= 0 || !Grammar.isToken(line.substring(0, colon))) {
            throw malformed(
                    line.startsWith(" ") || line.startsWith("\t")
                            ? "A header field must not be folded over several lines."
                            : "A header field must start with its name and a colon.");
        }
        String value = line.substring(colon + 1);
        if (!Grammar.isFieldValue(value)) {
            throw malformed("A header field must not hold control characters.");
        }
        return new Field(line.substring(0, colon), Grammar.trim(value));
    }

    /** All values of a field, in their order. */
    List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    private static String method(String method) throws BadRequest {
        if (!Grammar.isToken(method)) {
            throw malformed("The method must be a token.");
        }
        return method;
    }

    private static String target(String target) throws BadRequest {
        if (!Grammar.isVisible(target) || target.indexOf('#') >= 0) {
            throw malformed("The request target must be visible ASCII characters, and without a fragment.");
        }
        return target;
    }

    private static Version version(String version) throws BadRequest {
        return switch (version) {
            case "HTTP/1.1" -> Version.HTTP_1_1;
            case "HTTP/1.0" -> Version.HTTP_1_0;
            default ->
                throw Grammar.isVersion(version)
                        ? new BadRequest(BadRequest.Kind.UNKNOWN_VERSION, "The version must be HTTP/1.1 or HTTP/1.0.")
                        : malformed("The request line must end with the version of HTTP.");
        };
    }
}
