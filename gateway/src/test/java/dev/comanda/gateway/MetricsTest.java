package dev.comanda.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.gateway.testing.Browser;
import dev.comanda.gateway.testing.RawHttp;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a client makes up must not become a label: each new value costs memory for ever. */
@QuarkusTest
@WithTestResource(StubServices.class)
class MetricsTest extends RunningGateway {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void requests_are_measured_by_the_route_and_not_by_the_path() {
        UUID orderId = UUID.randomUUID();

        browser.get("/api/orders/" + orderId);

        await().untilAsserted(() -> assertThat(requests())
                .anyMatch(line -> line.contains("uri=\"/api/orders/{orderId}\""))
                .noneMatch(line -> line.contains(orderId.toString())));
    }

    @Test
    void whatever_a_client_makes_up_adds_no_series() {
        makeUp();
        await().until(() -> madeUp() >= 1);
        int before = requests().size();
        double madeUpBefore = madeUp();

        IntStream.range(0, 20).forEach(i -> makeUp());

        // requests are counted after their response; this one is the last of each round
        await().until(() -> madeUp() >= madeUpBefore + 20);
        assertThat(requests()).hasSize(before).noneMatch(line -> line.contains("MADEUP"));
    }

    /** How many requests with a made-up method were counted. */
    private double madeUp() {
        return requests().stream()
                .filter(line -> line.contains("method=\"OTHER\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private void makeUp() {
        String any = UUID.randomUUID().toString();
        browser.get("/api/orders/" + any);
        browser.get("/api/payments/" + any + "/checkout");
        browser.get("/orders/" + any);
        browser.get("/problems/" + any);
        browser.get("/api/" + any);
        browser.get("/" + any);
        browser.get("/api//" + any);
        browser.send("DELETE", "/api/orders/" + any, BodyPublishers.noBody());
        browser.send("POST", "/api/orders/" + any + "/cancel", BodyPublishers.noBody(), "Origin", "http://" + any);
        browser.send("DELETE", "/orders/" + any, BodyPublishers.noBody());
        browser.send("DELETE", "/problems/" + any, BodyPublishers.noBody());
        browser.send("DELETE", "/" + any, BodyPublishers.noBody());
        browser.get("/assets/" + any);
        browser.get("/api/docs/" + any);
        browser.get("/?" + any);
        browser.get("/api/live/orders/" + any);
        RawHttp.send(
                ingress.address(),
                "MADEUP%s /api/orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .formatted(any.substring(0, 8)));
    }

    private List<String> requests() {
        return new Browser(metrics)
                .get(metrics.getPath())
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
    }
}
