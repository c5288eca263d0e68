package dev.comanda.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubServices.class)
class GuestSessionTest extends RunningGateway {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/cart/add",
        "PATCH, /api/cart/lines/1",
        "DELETE, /api/cart/lines/1",
        "PUT, /api/cart/coupon",
        "POST, /api/orders/create",
        "POST, /api/coupon/validate"
    })
    void a_first_change_starts_a_session(String method, String path) {
        var answer = browser.send(method, path, BodyPublishers.ofString("{}"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("comanda_session=[A-Za-z0-9_-]{64}; .*")
                .contains("Max-Age=2592000")
                .contains("Path=/")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure")
                .doesNotContain("Domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/menu", "/api/cart", "/api/orders", "/", "/problems/sold-out", "/api/nothing"})
    void looking_starts_none(String path) {
        assertThat(browser.get(path).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_refused_change_starts_none() {
        assertThat(browser.post("/api/cart/add", "{}", "Origin", "https://evil.example")
                        .headers()
                        .map())
                .doesNotContainKey("set-cookie");
        assertThat(browser.post("/api/menu", "{}").headers().map()).doesNotContainKey("set-cookie");
        assertThat(browser.post("/api/nothing", "{}").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_guest_keeps_the_session() {
        String cookie = browser.startSession();
        var first = services.last().header("Authorization");

        var answer = browser.post("/api/cart/add", "{}", "Cookie", "other=1; " + cookie + "; more=2");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(services.last().header("Authorization")).isEqualTo(first).isPresent();
    }

    @Test
    void a_forged_cookie_counts_as_none() {
        String cookie = browser.startSession();
        char last = cookie.charAt(cookie.length() - 1);
        String forged = cookie.substring(0, cookie.length() - 1) + (last == 'A' ? 'B' : 'A');
        services.forget();

        browser.get("/api/cart", "Cookie", forged);
        assertThat(services.last().header("Authorization")).isEmpty();

        var answer = browser.post("/api/cart/add", "{}", "Cookie", forged);
        assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
    }

    @Test
    void a_broken_cookie_beside_the_good_one_does_no_harm() {
        String cookie = browser.startSession();

        var answer = browser.post("/api/cart/add", "{}", "Cookie", "comanda_session=broken; " + cookie);

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost:8081",
                "http://localhost:8080.evil.example",
                "https://localhost:8080",
                "http://localhost"
            })
    void a_change_from_another_origin_is_refused(String origin) {
        var answer = browser.post("/api/cart/add", "{}", "Origin", origin);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"type\":\"/problems/origin\"");
        assertThat(services.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "HTTP://LOCALHOST:8080"})
    void a_change_from_our_own_pages_is_taken(String origin) {
        assertThat(browser.post("/api/cart/add", "{}", "Origin", origin).statusCode())
                .isEqualTo(200);
    }

    @Test
    void two_origins_are_one_too_many() {
        var answer = browser.post(
                "/api/cart/add", "{}", "Origin", "http://localhost:8080", "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void looking_is_allowed_from_anywhere() {
        assertThat(browser.get("/api/menu", "Origin", "https://evil.example").statusCode())
                .isEqualTo(200);
    }
}
