package dev.comanda.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.limit.ConnectionLimiter;
import dev.comanda.gateway.testing.Browser;
import dev.comanda.gateway.testing.RawHttp;
import dev.comanda.gateway.testing.StubServices;
import dev.comanda.servers.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "kafka", value = "true"))
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "kafka", value = "true"),
            @ResourceArg(name = "comanda.live.connections", value = "12"),
            @ResourceArg(name = "comanda.live.connections-per-session", value = "4")
        })
class LiveRelayIT extends RunningGateway {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness;

    @Inject
    OrderSubscriptions subscriptions;

    @Inject
    ConnectionLimiter connections;

    OrderEventsTopic topic;
    final String orderId = UUID.randomUUID().toString();
    final List<Subscriber.Opening> openings = new ArrayList<>();
    String cookie = "";

    @BeforeEach
    void start() {
        topic = new OrderEventsTopic(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        cookie = browser.startSession();
        await().until(() -> new Browser(readiness).get("").statusCode() == 200);
        services.haveOrder(orderId, OrderEventsTopic.json(orderId, 2, "pending"));
    }

    @AfterEach
    void stop() {
        openings.forEach(opening -> {
            var _ = opening.socket().thenAccept(WebSocket::abort);
        });
        await().untilAsserted(() -> assertThat(connections.open()).isZero());
        topic.close();
    }

    @Test
    void a_watcher_sees_the_snapshot_and_then_every_later_version() {
        Subscriber watcher = watch("").opened();
        await().until(() -> watcher.versions().equals(List.of(2L)));

        topic.publish(orderId, 3, "paid");
        topic.publish(orderId, 3, "paid");
        topic.publish(UUID.randomUUID().toString(), 9, "paid");
        topic.publish(orderId, 4, "accepted");

        await().untilAsserted(() -> assertThat(watcher.versions()).containsExactly(2L, 3L, 4L));
        assertThat(watcher.messages().getLast().getMap())
                .containsOnlyKeys("orderId", "version", "status", "refund", "updatedAt")
                .containsEntry("orderId", orderId)
                .containsEntry("status", "accepted")
                .containsEntry("refund", "none");
    }

    @Test
    void a_change_between_subscription_and_snapshot_is_not_lost() {
        // Given an order-service that has read version 2 but not answered yet, and a second watcher already there
        Subscriber witness = watch("").opened();
        services.forget();
        services.hold(orderId);
        Subscriber.Opening late = watch("");
        await().until(() -> services.wasAskedFor(orderId));

        // When version 3 passes through the gateway meanwhile
        topic.publish(orderId, 3, "paid");
        await().until(() -> witness.versions().contains(3L));
        services.release(orderId);

        // Then the late watcher sees both, in order
        Subscriber watcher = late.opened();
        await().untilAsserted(() -> assertThat(watcher.versions()).containsExactly(2L, 3L));
    }

    @Test
    void a_returning_watcher_is_not_told_what_it_knows() {
        Subscriber watcher = watch("?since=2").opened();

        topic.publish(orderId, 3, "paid");

        await().untilAsserted(() -> assertThat(watcher.versions()).containsExactly(3L));
    }

    @Test
    void garbage_among_the_events_is_skipped() {
        Subscriber watcher = watch("").opened();

        topic.publishRaw(orderId, "not json");
        topic.publishRaw(orderId, "{\"orderId\":\"" + orderId + "\"}");
        topic.publishRaw(orderId, "null");
        topic.publishRaw(orderId, "[1]");
        topic.publishRaw(orderId, null);
        topic.publishRaw(null, "");
        topic.publish(orderId, 3, "paid");

        await().untilAsserted(() -> assertThat(watcher.versions()).containsExactly(2L, 3L));
    }

    @Test
    void order_service_is_asked_in_the_callers_name() {
        watch("").opened();

        assertThat(services.last().uri()).isEqualTo("/api/orders/" + orderId);
        assertThat(services.last().header("Authorization"))
                .hasValueSatisfying(token -> assertThat(token).startsWith("Bearer "));
    }

    @Test
    void our_own_pages_may_watch_and_others_may_not() {
        assertThat(watch("", "Origin", "http://localhost:8080").refusedWith()).isEqualTo(101);
        assertThat(watch("", "Origin", "https://evil.example").refusedWith()).isEqualTo(403);
    }

    @Test
    void who_has_no_session_is_refused() {
        assertThat(Subscriber.open(ingress.address(), "/api/live/orders/" + orderId)
                        .refusedWith())
                .isEqualTo(401);
        assertThat(Subscriber.open(ingress.address(), "/api/live/orders/" + orderId, "Cookie", "comanda_session=forged")
                        .refusedWith())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "x", "0190A6F2-7F5C-7C3A-8F52-0123456789AB"})
    void an_order_that_is_not_there_or_someone_elses_is_refused(String other) {
        assertThat(Subscriber.open(ingress.address(), "/api/live/orders/" + other, "Cookie", cookie)
                        .refusedWith())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'',            , unauthenticated",
        "'', https://evil.example, origin",
        "?since=x, http://localhost:8080, malformed",
        "'', http://localhost:8080, not-found"
    })
    void a_refusal_says_why(String query, @Nullable String origin, String problem) {
        String who = problem.equals("unauthenticated") ? "" : "Cookie: " + cookie + "\r\n";
        String from = origin == null ? "" : "Origin: " + origin + "\r\n";

        String answer = RawHttp.send(ingress.address(), """
            GET /api/live/orders/00000000-0000-7000-8000-000000000000%s HTTP/1.1\r
            Host: localhost:8080\r
            Connection: Upgrade, close\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
            %s%s\r
            """.formatted(query, who, from));

        assertThat(answer)
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("connection: close")
                .contains("\"type\":\"/problems/" + problem + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "", "99999999999999999999", "+1", "01", "1&since=1"})
    void a_version_that_is_none_is_refused(String since) {
        assertThat(watch("?since=" + since).refusedWith()).isEqualTo(400);
    }

    @Test
    void an_answer_of_order_service_that_is_no_order_is_unavailable() {
        services.haveOrder(orderId, "{\"orderId\":1}");

        assertThat(watch("").refusedWith()).isEqualTo(503);
    }

    @Test
    void a_plain_request_to_the_live_address_is_not_found() {
        assertThat(browser.get("/api/live/orders/" + orderId, "Cookie", cookie).statusCode())
                .isEqualTo(404);
    }

    @Test
    void one_session_may_watch_only_so_often() {
        for (int i = 0; i < 4; i++) {
            watch("").opened();
        }

        assertThat(watch("").refusedWith()).isEqualTo(429);
    }

    @Test
    void closed_and_refused_watchers_leave_nothing_behind() {
        var opening = watch("");
        opening.opened();
        assertThat(watch("?since=x").refusedWith()).isEqualTo(400);

        opening.socket().join().abort();

        await().untilAsserted(() -> assertThat(connections.open()).isZero());
        assertThat(subscriptions.orders()).isZero();
    }

    @Test
    void a_client_that_sends_a_large_frame_is_cut_off() {
        var opening = watch("");
        Subscriber watcher = opening.opened();

        var _ = opening.socket().join().sendText("x".repeat(5000), true);

        await().until(watcher.closed()::isDone);
    }

    @Test
    void health_is_reached_behind_the_house_only() {
        assertThat(new Browser(readiness).get("").body())
                .contains("order-events")
                .contains("UP");
        assertThat(RawHttp.get(ingress.address(), "/q/health/ready")).startsWith("HTTP/1.1 404");
    }

    private Subscriber.Opening watch(String query, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Cookie";
        all[1] = cookie;
        System.arraycopy(headers, 0, all, 2, headers.length);
        var opening = Subscriber.open(ingress.address(), "/api/live/orders/" + orderId + query, all);
        openings.add(opening);
        return opening;
    }
}
