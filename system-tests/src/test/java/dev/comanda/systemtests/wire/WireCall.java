package dev.comanda.systemtests.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.http.impl.DefaultBHttpClientConnection;

/** A raw HTTP request, sent over a connection of its own. */
public final class WireCall {

    private static final int BUFFER = 8 * 1024;
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final Set<Integer> WITHOUT_BODY = Set.of(101, 204, 304);

    private final String method;
    private final String target;
    private final List<String> headers;
    private final byte[] body;

    private WireCall(String method, String target, List<String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /** @param target what stands behind the method, not encoded any further */
    public static WireCall of(String method, String target) {
        return new WireCall(method, target, List.of(), new byte[0]);
    }

    /** With one more header line, such as {@code Accept: text/html}, encoded in ISO 8859-1. */
    public WireCall with(String header) {
        return new WireCall(
                method,
                target,
                Stream.concat(headers.stream(), Stream.of(header)).toList(),
                body);
    }

    /** With this body and its length, but without a content type. */
    public WireCall withBody(byte[] content) {
        return new WireCall(method, target, headers, content).with("Content-Length: " + content.length);
    }

    /** With this body in one chunk, without a content length. */
    public WireCall withChunkedBody(byte[] content) {
        var chunked = new ByteArrayOutputStream();
        chunked.writeBytes((Integer.toHexString(content.length) + "\r\n").getBytes(ISO_8859_1));
        chunked.writeBytes(content);
        chunked.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        return new WireCall(method, target, headers, chunked.toByteArray()).with("Transfer-Encoding: chunked");
    }

    /** With this body in UTF-8, as JSON. */
    public WireCall json(String text) {
        return with("Content-Type: application/json").withBody(text.getBytes(UTF_8));
    }

    /**
     * Sends it and reads the whole answer.
     *
     * @throws UncheckedIOException if there is no complete answer, as when the connection is reset
     */
    public WireAnswer send(URI gateway) {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort());
                var connection = new DefaultBHttpClientConnection(BUFFER)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            connection.bind(socket);
            socket.getOutputStream().write(bytes(gateway));
            var response = connection.receiveResponseHeader();
            if (hasBody(response.getStatusLine().getStatusCode())) {
                connection.receiveResponseEntity(response);
            }
            return WireAnswer.from(response);
        } catch (IOException | org.apache.http.HttpException failure) {
            throw new UncheckedIOException(this + " got no answer", new IOException(failure));
        }
    }

    /** Ignores the content length. */
    private boolean hasBody(int status) {
        return !method.equals("HEAD") && !WITHOUT_BODY.contains(status);
    }

    private byte[] bytes(URI gateway) {
        var head = Stream.of(
                        Stream.of(method + " " + target + " HTTP/1.1", "Host: " + gateway.getAuthority()),
                        headers.stream(),
                        Stream.of("Connection: close", "", ""))
                .flatMap(lines -> lines)
                .toList();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(String.join("\r\n", head).getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
