package dev.comanda.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.contracts.Exchange;
import dev.comanda.contracts.HttpContract;
import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "comanda.cart-urls", value = "http://127.0.0.1:1"),
            @ResourceArg(name = "comanda.upstream.response-timeout", value = "300ms"),
            @ResourceArg(name = "comanda.ingress.pending-response-bytes", value = "1000")
        })
class UnreachableServiceTest extends RunningGateway {

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
    void an_answer_that_finds_no_room_is_unavailable_and_a_change_is_told_all_the_same() {
        services.haveOrder("large", "{\"note\":\"%s\"}".formatted("x".repeat(1000)));

        assertUnavailable(browser.get("/api/orders/large"));
        assertThat(browser.post("/api/orders/create?large", "{}").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/orders/small").statusCode()).isEqualTo(200);
    }

    @Test
    void the_answer_is_the_one_that_the_contract_promises() {
        var contract = new HttpContract(FrontDoorDocument.merged());
        var answer = browser.get("/api/cart");

        assertThat(contract.violations(new Exchange(
                        "GET",
                        "/api/cart",
                        Map.of(),
                        Map.of(),
                        "",
                        answer.statusCode(),
                        answer.headers().map(),
                        answer.body())))
                .isEmpty();
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
