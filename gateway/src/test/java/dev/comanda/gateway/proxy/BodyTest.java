package dev.comanda.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.RawHttp;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubServices.class)
class BodyTest extends RunningGateway {

    private static final int LIMIT = 64 * 1024;
    private static final int WEBHOOK_LIMIT = 512 * 1024;

    @Test
    void a_body_of_exactly_the_limit_passes() {
        byte[] body = bytes(LIMIT);

        assertThat(post("/api/cart/add", BodyPublishers.ofByteArray(body))).isEqualTo(200);
        assertThat(services.last().body()).isEqualTo(body);
        assertThat(post("/api/cart/add", chunked(body))).isEqualTo(200);
        assertThat(services.last().body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT + 1, 20_000_000, 1_000_000_000_000L})
    void a_body_that_announces_more_is_refused_before_it_is_sent(long length) {
        String answer = RawHttp.send(
                ingress.address(),
                "POST /api/cart/add HTTP/1.1\r\nHost: localhost:8080\r\nContent-Length: %d\r\n\r\n".formatted(length));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"type\":\"/problems/too-large\"");
        assertThat(services.seen()).isEmpty();
    }

    @Test
    void a_chunked_body_is_refused_once_it_has_become_too_large() {
        String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
        String answer = RawHttp.send(
                ingress.address(),
                "POST /api/cart/add HTTP/1.1\r\nHost: localhost:8080\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + chunk.repeat(5));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"type\":\"/problems/too-large\"");
        assertThat(services.seen()).isEmpty();
    }

    @Test
    void after_a_refusal_the_service_still_takes_requests() {
        post("/api/cart/add", chunked(bytes(LIMIT * 4)));

        assertThat(post("/api/cart/add", chunked(bytes(10)))).isEqualTo(200);
    }

    @Test
    void a_webhook_may_be_larger_and_arrives_byte_for_byte() {
        byte[] body = bytes(WEBHOOK_LIMIT);

        assertThat(post("/api/payments/webhook/stripe", BodyPublishers.ofByteArray(body)))
                .isEqualTo(200);
        assertThat(services.last().body()).isEqualTo(body);
        assertThat(post("/api/payments/webhook/stripe", BodyPublishers.ofByteArray(bytes(WEBHOOK_LIMIT + 1))))
                .isEqualTo(413);
    }

    @RepeatedTest(100)
    void a_client_that_is_still_sending_hears_why_it_is_refused() {
        assertThat(post("/api/payments/webhook/stripe", BodyPublishers.ofByteArray(bytes(WEBHOOK_LIMIT * 2))))
                .isEqualTo(413);
        assertThat(post("/api/cart/add", chunked(bytes(LIMIT * 8)))).isEqualTo(413);
    }

    @Test
    void a_webhook_keeps_its_signature_and_gets_neither_session_nor_origin_check() {
        String odd = "{ \"id\" :\"evt_1\",\r\n\t\"name\":\"Zoë \\u00eb\"}\n\n";

        var answer = browser.post(
                "/api/payments/webhook/stripe",
                odd,
                "Stripe-Signature",
                "t=1,v1=ab,v0=cd",
                "Content-Type",
                "application/json; charset=utf-8",
                "Origin",
                "https://stripe.example",
                "Authorization",
                "Basic bm9ib2R5Ondyb25n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(services.last().body()).asString().isEqualTo(odd);
        assertThat(services.last().header("Stripe-Signature")).contains("t=1,v1=ab,v0=cd");
        assertThat(services.last().header("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(services.last().header("Authorization")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\""
            })
    void a_body_that_is_json_passes(String type) {
        assertThat(browser.post("/api/cart/add", "{}", "Content-Type", type).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/*",
                "*/*",
                "application/json; charset=utf-16",
                "application/vnd.api+json",
                "json",
                ";",
                ""
            })
    void a_body_that_says_it_is_something_else_is_refused(String type) {
        var answer = browser.post("/api/cart/add", "{}", "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"type\":\"/problems/unsupported-media-type\"");
        assertThat(services.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "identity, gzip", ""})
    void a_compressed_body_is_refused(String coding) {
        assertThat(browser.post("/api/cart/add", "{}", "Content-Encoding", coding)
                        .statusCode())
                .isEqualTo(415);
        assertThat(services.seen()).isEmpty();
    }

    @Test
    void a_body_that_says_nothing_about_itself_is_refused() {
        String answer = RawHttp.send(
                ingress.address(),
                "POST /api/cart/add HTTP/1.1\r\nHost: localhost:8080\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 415");
    }

    @Test
    void a_request_that_could_be_read_as_two_is_refused() {
        String smuggled = RawHttp.send(ingress.address(), """
                POST /api/cart/add HTTP/1.1\r
                Host: localhost:8080\r
                Content-Length: 5\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                0\r
                \r
                GET /api/menu HTTP/1.1\r
                \r
                """);

        assertThat(smuggled).startsWith("HTTP/1.1 400");
        assertThat(services.seen()).noneMatch(call -> call.uri().equals("/api/menu"));
        assertThat(smuggled).doesNotContain("\"service\":\"menu\"");
    }

    private int post(String path, BodyPublisher body) {
        return browser.send("POST", path, body).statusCode();
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
