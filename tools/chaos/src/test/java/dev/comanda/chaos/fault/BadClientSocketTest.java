package dev.comanda.chaos.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadClientSocketTest {

    @ParameterizedTest
    @CsvSource({
        "LEAVES_BEFORE_ANSWER, GET /api/menu HTTP/1.1, ''",
        "LEAVES_IN_BODY, POST /api/cart/add HTTP/1.1, Content-Length: 500",
        "LEAVES_IN_HANDSHAKE, GET /api/live/orders/, Upgrade: websocket"
    })
    void a_leaving_client_sends_its_request_and_disconnects(BadClient kind, String asked, String header)
            throws Exception {
        try (var server = server()) {
            // Given
            var client = start(kind, server);

            // When
            var connection = server.accept();
            client.join();

            // Then
            var received = new StringBuilder();
            assertThatThrownBy(() -> readAll(connection, received)).isInstanceOf(IOException.class);
            assertThat(received).contains(asked, header);
        }
    }

    @Test
    void a_client_that_leaves_during_the_response_waits_for_its_start() throws Exception {
        try (var server = server()) {
            // Given
            var client = start(BadClient.LEAVES_AFTER_ANSWER, server);
            var connection = server.accept();

            // When
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            client.join();

            // Then
            assertThatThrownBy(() -> readAll(connection, new StringBuilder())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_slow_sender_stops_when_the_run_ends() throws Exception {
        try (var server = server()) {
            // Given
            var client = start(BadClient.TRICKLES_HEAD, server);
            var connection = server.accept();
            assertThat(connection.getInputStream().read()).isEqualTo('G');

            // When
            client.interrupt();
            client.join();

            // Then
            var rest = new StringBuilder();
            assertThatThrownBy(() -> readAll(connection, rest)).isInstanceOf(IOException.class);
            assertThat("GET /api/menu").contains(rest);
        }
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static Thread start(BadClient kind, ServerSocket server) {
        var client = new BadClientSocket(URI.create("http://127.0.0.1:" + server.getLocalPort()));
        return Thread.ofVirtual().start(() -> {
            try {
                client.run(kind);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Until the connection breaks. */
    private static void readAll(Socket connection, StringBuilder received) throws IOException {
        for (var next = connection.getInputStream().read();
                next >= 0;
                next = connection.getInputStream().read()) {
            received.append((char) next);
        }
    }
}
