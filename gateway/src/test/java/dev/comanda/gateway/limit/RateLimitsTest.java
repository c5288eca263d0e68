package dev.comanda.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.contracts.ApiDocument;
import dev.comanda.contracts.Exchange;
import dev.comanda.contracts.HttpContract;
import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Behind a trusted proxy at 127.0.0.1, so that each test has addresses of its own. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "comanda.limits.exempt-addresses", value = "192.0.2.0/24"),
            @ResourceArg(name = "comanda.ingress.trusted-proxies", value = "127.0.0.1"),
            @ResourceArg(name = "comanda.limits.per-caller.coupon", value = "3/1h"),
            @ResourceArg(name = "comanda.limits.per-address.order", value = "5/1h"),
            @ResourceArg(name = "comanda.limits.sessions-per-address", value = "4/1h"),
            @ResourceArg(name = "comanda.limits.concurrent-calls", value = "2"),
            @ResourceArg(name = "comanda.limits.wrong-passwords.per-account-and-address", value = "3/1h"),
            @ResourceArg(name = "comanda.limits.wrong-passwords.per-address", value = "6/1h"),
            @ResourceArg(name = "comanda.limits.wrong-passwords.per-account", value = "8/1h")
        })
class RateLimitsTest extends RunningGateway {

    @Test
    void a_guest_who_tries_too_many_coupons_is_told_when_to_go_on() {
        String cookie = sessionFrom("198.51.100.1");

        for (int i = 0; i < 3; i++) {
            assertThat(tryCoupon(cookie).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = tryCoupon(cookie);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 1200L);
        assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"coupon\";q=3;w=3600");
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(limit -> assertThat(limit).matches("\"coupon\";r=0;t=\\d+"));
    }

    @Test
    void a_refusal_is_the_one_that_the_contract_promises() {
        String cookie = sessionFrom("198.51.100.20");
        String coupon = "{\"code\":\"SAVE10\"}";
        for (int i = 0; i < 3; i++) {
            tryCoupon(cookie);
        }

        var refused = browser.post("/api/coupon/validate", coupon, "Cookie", cookie);

        var contract = new HttpContract(ApiDocument.read(Path.of("src/main/resources/pages/docs/openapi.json")));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(contract.violations(new Exchange(
                        "POST",
                        "/api/coupon/validate",
                        Map.of(),
                        Map.of("Content-Type", List.of("application/json")),
                        coupon,
                        refused.statusCode(),
                        refused.headers().map(),
                        refused.body())))
                .isEmpty();
    }

    @Test
    void one_guests_limit_is_not_anothers() {
        String first = sessionFrom("198.51.100.2");
        IntStream.range(0, 4).forEach(i -> tryCoupon(first));

        assertThat(tryCoupon(sessionFrom("198.51.100.3")).statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_gets_no_more_sessions_than_it_may() {
        for (int i = 0; i < 4; i++) {
            assertThat(addFrom("198.51.100.4").statusCode()).isEqualTo(200);
        }

        assertThat(addFrom("198.51.100.4").statusCode()).isEqualTo(429);
        assertThat(addFrom("198.51.100.4").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(addFrom("198.51.100.5").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_gets_no_more_orders_than_it_may_whoever_asks() {
        for (int i = 0; i < 5; i++) {
            assertThat(orderFrom("198.51.100.6", sessionFrom("198.51.100." + (60 + i))))
                    .isEqualTo(200);
        }

        assertThat(orderFrom("198.51.100.6", sessionFrom("198.51.100.70"))).isEqualTo(429);
    }

    @Test
    void an_exempt_address_is_not_limited() {
        for (int i = 0; i < 10; i++) {
            assertThat(addFrom("192.0.2.7").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_a_client_adds_to_the_way_it_came_does_not_hide_its_address() {
        for (int i = 0; i < 4; i++) {
            addFrom("203.0.113." + i + ", 198.51.100.8");
        }

        assertThat(addFrom("203.0.113.99, 198.51.100.8").statusCode()).isEqualTo(429);
    }

    @Test
    void wrong_passwords_are_not_checked_for_ever_and_the_right_one_waits_as_well() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("198.51.100.9", "kitchen", "wrong")).isEqualTo(401);
        }

        assertThat(signIn("198.51.100.9", "kitchen", "wrong")).isEqualTo(429);
        assertThat(signIn("198.51.100.9", "kitchen", "kitchen:secret")).isEqualTo(429);
        assertThat(signIn("198.51.100.10", "kitchen", "kitchen:secret")).isEqualTo(200);
    }

    @Test
    void who_guesses_from_many_addresses_does_not_lock_out_who_is_known() {
        assertThat(signIn("198.51.100.11", "manager", "manager-secret")).isEqualTo(200);
        for (int i = 0; i < 8; i++) {
            signIn("198.51.100." + (100 + i), "manager", "wrong");
        }

        assertThat(signIn("198.51.100.120", "manager", "manager-secret")).isEqualTo(429);
        assertThat(signIn("198.51.100.11", "manager", "manager-secret")).isEqualTo(200);
    }

    @Test
    void names_that_do_not_exist_count_for_the_address() {
        for (int i = 0; i < 6; i++) {
            assertThat(signIn("198.51.100.12", "nobody" + i, "x")).isEqualTo(401);
        }

        assertThat(signIn("198.51.100.12", "somebody", "x")).isEqualTo(429);
    }

    @Test
    void a_network_of_ipv6_is_one_address() {
        for (int i = 0; i < 4; i++) {
            addFrom("2001:db8:1:2::" + i);
        }

        assertThat(addFrom("2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
        assertThat(addFrom("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_network_of_ipv6_has_no_more_calls_under_way_than_one_address_and_webhooks_have_their_own() {
        String order = UUID.randomUUID().toString();
        services.hold(order);
        List<CompletableFuture<Integer>> underWay = Stream.of("2001:db8:1:4::1", "2001:db8:1:4::2")
                .map(address -> CompletableFuture.supplyAsync(() -> statusFrom(address, order)))
                .toList();
        await().until(() -> services.seen().size() == 2);

        assertThat(statusFrom("2001:db8:1:4::3", order)).isEqualTo(429);
        assertThat(browser.post("/api/payments/webhook/stripe", "{}", "X-Forwarded-For", "2001:db8:1:4::4")
                        .statusCode())
                .isEqualTo(200);

        services.release(order);
        assertThat(underWay).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
    }

    private int statusFrom(String address, String order) {
        return browser.get("/api/orders/" + order, "X-Forwarded-For", address).statusCode();
    }

    private String sessionFrom(String address) {
        String cookie = addFrom(address).headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpResponse<String> addFrom(String address) {
        return browser.post("/api/cart/add", "{}", "X-Forwarded-For", address);
    }

    private HttpResponse<String> tryCoupon(String cookie) {
        return browser.post("/api/coupon/validate", "{}", "Cookie", cookie);
    }

    private int orderFrom(String address, String cookie) {
        return browser.post("/api/orders/create", "{}", "Cookie", cookie, "X-Forwarded-For", address)
                .statusCode();
    }

    private int signIn(String address, String name, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return browser.get("/api/orders", "Authorization", "Basic " + credentials, "X-Forwarded-For", address)
                .statusCode();
    }
}
