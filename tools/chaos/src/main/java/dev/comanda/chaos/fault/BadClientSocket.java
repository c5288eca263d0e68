package dev.comanda.chaos.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** A connection of a client that behaves badly. Whatever the server makes of it is right. */
final class BadClientSocket {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(400);
    private static final int BYTES = 50;
    private static final int UNREAD = 200;

    private static final String NO_ORDER = "01a20362-0ca7-7d22-9bad-c391a1f64eff";
    private static final String UPGRADE = """
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            """;

    private final URI gateway;

    BadClientSocket(URI gateway) {
        this.gateway = gateway;
    }

    /** Returns when this client has gone. */
    void run(BadClient kind) throws InterruptedException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            // closing breaks the connection, without a close frame
            socket.setSoLinger(true, 0);
            run(kind, socket);
        } catch (IOException ended) {
            // by the server, which may do that
        }
    }

    private void run(BadClient kind, Socket socket) throws IOException, InterruptedException {
        switch (kind) {
            case LEAVES_BEFORE_ANSWER -> send(socket, get("/api/menu", ""));
            case LEAVES_AFTER_ANSWER -> {
                send(socket, get("/api/menu", ""));
                socket.getInputStream().read();
            }
            case LEAVES_IN_BODY -> send(socket, post(500) + "{\"itemId\": \"");
            case LEAVES_IN_HANDSHAKE -> send(socket, get("/api/live/orders/" + NO_ORDER, UPGRADE));
            case TRICKLES_HEAD -> trickle(socket, get("/api/menu", "X-Slow: " + "x".repeat(BYTES) + "\r\n"));
            case TRICKLES_BODY -> {
                send(socket, post(BYTES * 2));
                trickle(socket, "{\"itemId\": \"" + "x".repeat(BYTES));
            }
            case NEVER_READS -> {
                send(socket, get("/api/menu", "").repeat(UNREAD));
                Thread.sleep(BETWEEN_BYTES.multipliedBy(BYTES));
            }
        }
    }

    private String get(String path, String headers) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n".formatted(path, gateway.getAuthority(), headers);
    }

    private String post(int length) {
        return """
                POST /api/cart/add HTTP/1.1\r
                Host: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(gateway.getAuthority(), length);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static void trickle(Socket socket, String text) throws IOException, InterruptedException {
        for (int at = 0; at < Math.min(BYTES, text.length()); at++) {
            send(socket, text.substring(at, at + 1));
            Thread.sleep(BETWEEN_BYTES);
        }
    }
}
