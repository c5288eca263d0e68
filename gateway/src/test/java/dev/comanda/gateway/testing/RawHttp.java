package dev.comanda.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, where an HTTP client would tidy them first. */
public final class RawHttp {

    private RawHttp() {}

    /** Sends a GET with this request target and returns the whole answer. */
    public static String get(URI server, String target) {
        return send(server, "GET " + target + " HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n\r\n");
    }

    /** Sends the text, which must make the server close the connection, and returns the whole answer. */
    public static String send(URI server, String request) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
