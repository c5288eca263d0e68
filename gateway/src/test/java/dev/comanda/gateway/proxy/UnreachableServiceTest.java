package dev.comanda.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.ingress.Ingress;
import dev.comanda.gateway.testing.Browser;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "comanda.cart-urls", value = "http://127.0.0.1:1"),
            @ResourceArg(name = "comanda.upstream.answer-timeout", value = "300ms")
        })
class UnreachableServiceTest {

    @Inject
    Ingress ingress;

    @SuppressWarnings("NullAway.Init")
    StubServices services;

    Browser browser;

    @BeforeEach
    void start() {
        browser = new Browser(ingress.address());
    }

    @Test
    void a_service_that_cannot_be_reached_is_unavailable() {
        assertUnavailable(browser.get("/api/cart"));
        assertUnavailable(browser.post("/api/cart/add", "{\"itemId\":\"x\"}"));
    }

    @Test
    void a_service_that_stays_silent_is_unavailable() {
        services.hold("silent");

        assertUnavailable(browser.get("/api/orders/silent"));

        services.release("silent");
    }

    @Test
    void the_others_go_on() {
        assertUnavailable(browser.get("/api/cart"));

        assertThat(browser.get("/api/menu").statusCode()).isEqualTo(200);
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body()).contains("\"type\":\"/problems/unavailable\"", "\"status\":503");
    }
}
