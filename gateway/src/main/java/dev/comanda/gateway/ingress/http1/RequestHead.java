package dev.comanda.gateway.ingress.http1;

import static dev.comanda.gateway.ingress.http1.BadRequest.malformed;

import java.util.ArrayList;
import java.util.List;

/**
 * Request line and header fields of one request, as RFC 9112 writes them and no other way: whatever two programs could read
 * differently is refused.
 *
 * @param method a token
 * @param target the request target as sent
 * @param version 1.0 or 1.1
 * @param fields the header fields in their order
 */
record RequestHead(String method, String target, Version version, List<Field> fields) {

    /** The versions that are spoken here. */
    enum Version {
        HTTP_1_0,
        HTTP_1_1
    }

    /**
     * One header field.
     *
     * @param name a token, in the client's case
     * @param value without the whitespace around it
     */
    record Field(String name, String value) {}

    /**
     * Reads a head.
     *
     * @param lines the lines without their ends, the empty one left out; at least one
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

    /** One header field, or one trailer. */
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
                        ? new BadRequest(BadRequest.Kind.UNKNOWN_VERSION, "HTTP/1.1 and HTTP/1.0 are spoken here.")
                        : malformed("The request line must end with the version of HTTP.");
        };
    }
}
