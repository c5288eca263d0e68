package dev.comanda.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.menu.KeepAliveConnection.Answer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The graceful shutdown of all services, tested on one of them. */
class GracefulShutdownIT {

    private static final String MENU = "/api/menu";
    private static final String CHANGE = "{\"price\": {\"amount\": 700, \"currency\": \"EUR\"}}";
    private static final int HALF = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private KeyPair keys;
    private MenuProcess menu;

    @BeforeEach
    void start_the_service() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        menu = MenuProcess.start(keys.getPublic(), Map.of("QUARKUS_SHUTDOWN_DELAY", "4s"));
        assertThat(menu.process().waitUntil(menu::isServing)).as(menu.log()).isTrue();
    }

    @AfterEach
    void end_the_service() {
        menu.process().stop(Duration.ofSeconds(20));
    }

    @Test
    void a_stopping_service_completes_running_requests_and_refuses_none() throws Exception {
        try (KeepAliveConnection kept = menu.connect();
                KeepAliveConnection slow = menu.connect()) {
            // Given a connection that is kept and a request that is half sent
            assertThat(kept.get(MENU)).isEqualTo(new Answer(200, false));
            slow.send(headOfAChange() + CHANGE.substring(0, HALF));

            // When
            menu.terminate();

            // Then it reports that it is stopping, and keeps serving
            await().atMost(TIMEOUT).until(() -> menu.status("/q/health/group/serving") == 503);
            assertThat(menu.status("/q/health/ready")).isEqualTo(503);
            assertThat(menu.status("/q/health/live")).isEqualTo(200);
            assertThat(menu.status(MENU)).isEqualTo(200);

            // And closes connections after their next response
            assertThat(kept.get(MENU)).isEqualTo(new Answer(200, true));
            assertThat(kept.isEnded()).isTrue();

            // And after the delay it waits for running requests
            await().atMost(TIMEOUT).until(() -> menu.log().contains("Waiting for HTTP requests to complete"));
            slow.send(CHANGE.substring(HALF));
            assertThat(slow.answer()).isEqualTo(new Answer(404, true));

            // And exits without a warning
            menu.process().onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            assertThat(menu.log()).doesNotContain("\"level\":\"ERROR\"").doesNotContain("\"level\":\"WARN\"");
        }
    }

    private String headOfAChange() throws IOException {
        String token = Jwt.issuer("comanda-gateway")
                .audience("comanda-services")
                .subject("staff-test")
                .groups("manager")
                .expiresIn(Duration.ofMinutes(5))
                .sign(keys.getPrivate());
        return "PATCH /api/menu/items/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        .formatted(UUID.randomUUID(), token)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(CHANGE.length());
    }
}
