package dev.comanda.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.RawHttp;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubServices.class)
class RoutingTest extends RunningGateway {

    @ParameterizedTest
    @CsvSource({"/api/menu,menu", "/api/cart,cart", "/api/orders,order", "/api/payments/1,payment"})
    void each_call_reaches_its_service_and_the_answer_comes_back(String path, String service) {
        var answer = browser.get(path + "?a=b%20c&d");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"service\":\"%s\"}".formatted(service));
        assertThat(services.last().uri()).isEqualTo(path + "?a=b%20c&d");
    }

    /** Reading ends when the gateway closes the connection. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /api/menu", "GET /api/menu;x", "GET /nothing"})
    void a_connection_ends_with_the_answer_if_the_client_asks_for_it_among_other_things(String call) {
        String answer = RawHttp.send(
                ingress.address(), call + " HTTP/1.1\r\nHost: localhost:8080\r\nConnection: TE , Close\r\n\r\n");

        assertThat(answer).containsIgnoringCase("connection: close");
    }

    @Test
    void method_body_and_ordinary_headers_arrive_unchanged() {
        browser.send(
                "PATCH",
                "/api/cart/lines/l1",
                BodyPublishers.ofString("{\"quantity\":2}"),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k1",
                "If-None-Match",
                "\"7\"",
                "Accept-Language",
                "it");

        var seen = services.last();
        assertThat(seen.method()).isEqualTo("PATCH");
        assertThat(seen.body()).asString().isEqualTo("{\"quantity\":2}");
        assertThat(seen.header("Content-Type")).contains("application/json");
        assertThat(seen.header("Idempotency-Key")).contains("k1");
        assertThat(seen.header("If-None-Match")).contains("\"7\"");
        assertThat(seen.header("Accept-Language")).contains("it");
    }

    /** The gateway has added it to the tag of a compressed answer, and the service does not know it. */
    @ParameterizedTest
    @ValueSource(strings = {"If-Match", "If-None-Match"})
    void a_service_is_asked_for_its_own_tag_if_a_client_knows_that_of_the_compressed_answer(String condition) {
        browser.send(
                "PATCH",
                "/api/cart/lines/l1",
                BodyPublishers.ofString("{}"),
                condition,
                "\"7-gzip\", W/\"8-gzip\", \"9\", \"gzip\"");

        assertThat(services.last().header(condition)).contains("\"7\", W/\"8\", \"9\", \"gzip\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "503"})
    void a_service_that_cannot_answer_now_does_not_forget_when_to_ask_again(String status) {
        var answer = browser.get("/api/menu?status=" + status);

        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status));
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Real-IP",
                "X-User-Id",
                "X-Auth-Roles",
                "Remote-User",
                "X-Remote-User",
                "X_Forwarded_For",
                "X-HTTP-Method-Override",
                "X-Original-URL",
                "Cookie",
                "Authorization",
                "Proxy-Authorization",
                "Via"
            })
    void a_client_cannot_say_what_only_the_gateway_may_say(String header) {
        browser.get("/api/menu", header, "forged");

        assertThat(services.last().header(header)).isEmpty();
    }

    @Test
    void services_learn_how_the_request_came() {
        browser.get(
                "/api/menu", "X-Forwarded-For", "6.6.6.6", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil");

        assertThat(services.last().header("X-Forwarded-For")).contains("127.0.0.1");
        assertThat(services.last().header("X-Forwarded-Proto")).contains("http");
        assertThat(services.last().header("X-Forwarded-Host")).contains("localhost:8080");
        assertThat(services.last().headers().get("X-forwarded-for")).hasSize(1);
    }

    @Test
    void a_forged_host_goes_no_further() {
        RawHttp.send(ingress.address(), "GET /api/menu HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(services.last().header("X-Forwarded-Host")).contains("localhost:8080");
        assertThat(services.last().header("Host"))
                .hasValueSatisfying(host -> assertThat(host).startsWith("127.0.0.1:"));
    }

    @Test
    void answers_about_which_a_service_says_nothing_are_kept_by_no_shared_cache() {
        assertThat(browser.get("/api/orders").headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
    }

    @Test
    void services_set_no_cookies_and_do_not_name_their_server() {
        var answer = browser.get("/api/menu");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api",
                "/internal/carts/1/checkout",
                "/q/health",
                "/q/health/ready",
                "/q/metrics"
            })
    void what_is_not_routed_is_not_found(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/not-found\"", "\"status\":404");
        assertThat(services.seen()).isEmpty();
    }

    @Test
    void a_method_that_the_route_does_not_take_is_refused() {
        var answer = browser.send("DELETE", "/api/menu", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(services.seen()).isEmpty();
    }

    @Test
    void an_answer_without_a_body_ends_where_it_should() {
        String notModified = RawHttp.get(ingress.address(), "/api/menu?status=304");
        String noContent = RawHttp.get(ingress.address(), "/api/menu?status=204");
        String head = RawHttp.send(
                ingress.address(), "HEAD /api/menu HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n\r\n");

        assertThat(notModified).startsWith("HTTP/1.1 304").endsWith("\r\n\r\n");
        assertThat(noContent)
                .startsWith("HTTP/1.1 204")
                .doesNotContainIgnoringCase("transfer-encoding")
                .endsWith("\r\n\r\n");
        assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/menu;a=b",
                "//api/menu",
                "/api//menu",
                "/api/../api/menu",
                "/api/./menu",
                "/api/%2e%2e/q/health",
                "/api/%2Fmenu",
                "/api/menu%5C",
                "/api/menu%00",
                "http://evil.example/api/menu",
                "/api/%2e/menu"
            })
    void a_path_with_two_readings_is_refused(String target) {
        String answer = RawHttp.get(ingress.address(), target);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"type\":\"/problems/malformed\"");
        assertThat(services.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api\\menu", "/api/%zz", "/api/menu%"})
    void an_address_that_is_none_is_refused(String target) {
        assertThat(RawHttp.get(ingress.address(), target)).startsWith("HTTP/1.1 400");
        assertThat(services.seen()).isEmpty();
    }

    @Test
    void every_answer_carries_the_security_headers_once() {
        for (String path : new String[] {"/api/menu", "/", "/api/nothing", "/api/menu;"}) {
            String answer = RawHttp.get(ingress.address(), path);

            assertThat(answer.toLowerCase(Locale.ROOT))
                    .containsOnlyOnce("content-security-policy: default-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .containsOnlyOnce("x-content-type-options: nosniff")
                    .containsOnlyOnce("referrer-policy:")
                    .doesNotContain("strict-transport-security");
        }
        assertThat(services.seen()).hasSize(1);
    }
}
