package dev.comanda.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.limit.ConnectionLimiter;
import dev.comanda.gateway.testing.RawHttp;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StubServices.class)
class WebSocketHandshakeTest extends RunningGateway {

    @Inject
    ConnectionLimiter connections;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # method, Upgrade, Version, answer, type
            HEAD, websocket, 13, 404 Not Found,
            HEAD, websocket, 8, 404 Not Found,
            PUT, websocket, 13, 405 Method Not Allowed, /problems/method-not-allowed
            POST, h2c, 13, 405 Method Not Allowed, /problems/method-not-allowed
            PROPFIND, websocket, 13, 405 Method Not Allowed, /problems/method-not-allowed
            GET, h2c, 13, 404 Not Found, /problems/not-found
            GET, '', 13, 404 Not Found, /problems/not-found
            GET, websocket, 8, 400 Bad Request, /problems/malformed
            GET, websocket, 14, 400 Bad Request, /problems/malformed
            GET, websocket, x, 400 Bad Request, /problems/malformed
            GET, websocket, '', 400 Bad Request, /problems/malformed
            """)
    void what_is_not_a_handshake_is_refused_before_a_connection_is_acquired(
            String method, String upgrade, String version, String answer, @Nullable String type) {
        var orderId = UUID.randomUUID().toString();
        services.haveOrder(orderId, OrderEventsTopic.json(orderId, 2, "pending"));
        var cookie = browser.startSession();
        services.forget();

        var received = RawHttp.send(ingress.address(), """
                %s /api/live/orders/%s HTTP/1.1\r
                Host: localhost:8080\r
                Connection: Upgrade, close\r
                Upgrade: %s\r
                Sec-WebSocket-Version: %s\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                Cookie: %s\r
                \r
                """.formatted(method, orderId, upgrade, version, cookie));

        assertThat(received).startsWith("HTTP/1.1 " + answer).contains("application/problem+json");
        assertThat(received).contains(type == null ? "" : "\"type\":\"" + type + "\"");
        assertThat(services.seen()).isEmpty();
        assertThat(connections.open()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"8", "14"})
    void who_speaks_another_version_is_told_ours(String version) {
        var received = RawHttp.send(ingress.address(), """
                GET /api/live/orders/%s HTTP/1.1\r
                Host: localhost:8080\r
                Connection: close, upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: %s\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                \r
                """.formatted(UUID.randomUUID(), version));

        assertThat(received).containsIgnoringCase("sec-websocket-version: 13");
    }
}
