package dev.comanda.gateway.ingress.http1;

import static dev.comanda.gateway.ingress.http1.BadRequest.malformed;

import dev.comanda.gateway.ingress.http1.RequestHead.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a request's body is framed, determined by its head (RFC 9112 section 6). */
sealed interface Framing {

    /** There is no body. */
    record NoBody() implements Framing {}

    /** The body has this many bytes; at least 1. */
    record Length(long bytes) implements Framing {}

    /** The body is chunked. */
    record Chunked() implements Framing {}

    /** There is no body, and the connection may become a WebSocket. */
    record WebSocketUpgrade() implements Framing {}

    /** Far more than any accepted body, and no overflow. */
    int MAX_LENGTH_DIGITS = 18;

    /** @throws BadRequest if the head is ambiguous */
    static Framing of(RequestHead head) throws BadRequest {
        checkHost(head);
        checkNoHixie76(head);
        List<String> codings = head.values("Transfer-Encoding");
        List<String> lengths = head.values("Content-Length");
        Framing body = codings.isEmpty() ? length(lengths) : chunked(head, codings, lengths);
        if (!isUpgrade(head)) {
            return body;
        }
        if (!(body instanceof NoBody)) {
            throw malformed("A request for a WebSocket must not have a body.");
        }
        return new WebSocketUpgrade();
    }

    /** Drafts before RFC 6455 send eight bytes after a head that does not declare them, and Netty still supports that. */
    private static void checkNoHixie76(RequestHead head) throws BadRequest {
        if (!head.values("Sec-WebSocket-Key1").isEmpty()
                || !head.values("Sec-WebSocket-Key2").isEmpty()) {
            throw malformed("A WebSocket handshake must conform to RFC 6455.");
        }
    }

    private static void checkHost(RequestHead head) throws BadRequest {
        List<String> hosts = head.values("Host");
        if (hosts.size() > 1 || (hosts.isEmpty() && head.version() == Version.HTTP_1_1)) {
            throw malformed("A request must have exactly one Host.");
        }
        if (!hosts.isEmpty() && !Grammar.isHost(hosts.getFirst())) {
            throw malformed("Host must be a host name or an address, with an optional port.");
        }
        Optional<String> authority = RequestTarget.authority(head);
        if (authority.isPresent() && !hosts.isEmpty() && !authority.get().equalsIgnoreCase(hosts.getFirst())) {
            throw malformed("Host must be the host of the request target.");
        }
    }

    private static Framing chunked(RequestHead head, List<String> codings, List<String> lengths) throws BadRequest {
        if (head.version() == Version.HTTP_1_0) {
            throw malformed("HTTP/1.0 has no Transfer-Encoding.");
        }
        if (!lengths.isEmpty()) {
            throw malformed("A request must not have both Content-Length and Transfer-Encoding.");
        }
        if (codings.size() != 1 || !codings.getFirst().toLowerCase(Locale.ROOT).equals("chunked")) {
            throw malformed("Transfer-Encoding must be chunked, and nothing else.");
        }
        return new Chunked();
    }

    private static Framing length(List<String> lengths) throws BadRequest {
        if (lengths.isEmpty()) {
            return new NoBody();
        }
        String length = lengths.getFirst();
        if (lengths.size() > 1 || !Grammar.isDigits(length) || length.length() > MAX_LENGTH_DIGITS) {
            throw malformed("Content-Length must be one decimal number.");
        }
        long bytes = Long.parseLong(length);
        return bytes == 0 ? new NoBody() : new Length(bytes);
    }

    private static boolean isUpgrade(RequestHead head) {
        return head.version() == Version.HTTP_1_1
                && head.values("Upgrade").stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("websocket"));
    }
}
