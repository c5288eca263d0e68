package dev.comanda.gateway.ingress.http1;

import static dev.comanda.gateway.ingress.http1.BadRequest.malformed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The allowed forms of a request target (RFC 9112 section 3.2): origin, absolute, and asterisk for OPTIONS. */
final class RequestTarget {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://([^/?#@]+)(?:[/?].*)?");

    private RequestTarget() {}

    /** The host and port in an absolute target; empty for the other forms. */
    static Optional<String> authority(RequestHead head) throws BadRequest {
        String target = head.target();
        if (target.startsWith("/") || (target.equals("*") && head.method().equals("OPTIONS"))) {
            return Optional.empty();
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches() || !Grammar.isHost(absolute.group(1))) {
            throw malformed("The request target must be a path, or an absolute http or https address.");
        }
        return Optional.of(absolute.group(1));
    }
}
