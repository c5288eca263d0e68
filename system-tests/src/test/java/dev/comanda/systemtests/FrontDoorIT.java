package dev.comanda.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.system.Component;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import dev.comanda.systemtests.running.Token;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway is the only way in. */
@ExtendWith(RunningComanda.class)
class FrontDoorIT {

    private static final String SOME_ID = UUID.randomUUID().toString();

    private final Comanda comanda;

    FrontDoorIT(Comanda comanda) {
        this.comanda = comanda;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/dev-ui",
                "/internal/carts/018f0000-0000-7000-8000-000000000000/checkout",
                "/api/internal/carts",
                "/api/cart/internal",
                "/_sandbox/ledger",
                "/_sandbox/faults",
                "/v1/events"
            })
    void internal_paths_are_not_found(String path) {
        var guest = new Guest(comanda);

        assertThat(guest.get(path).statusCode()).isEqualTo(404);
        assertThat(guest.post(path, "{}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/menu/../../q/health",
                "/api/menu/items/%2e%2e/%2e%2e/%2e%2e/q/health",
                "/api/menu/items/..%2f..%2f..%2fq/health",
                "/api/menu;/../q/health",
                "//q/health"
            })
    void ambiguous_paths_are_refused(String path) throws Exception {
        assertThat(statusOf(path)).isIn(400, 404);
    }

    /** Without REST Assured, which would normalize the path. */
    private int statusOf(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(comanda.gateway() + path));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MENU, GET, /api/menu/items",
        "MENU, PATCH, /api/menu/items/{id}",
        "CART, POST, /api/cart/add",
        "CART, POST, /internal/carts/{id}/checkout",
        "ORDER, GET, /api/orders",
        "ORDER, POST, /api/orders/create",
        "PAYMENT, GET, /api/payments/{id}"
    })
    void services_accept_tokens_of_the_gateway_only(Component component, Method method, String path) throws Exception {
        // Given
        var nobody = given();
        var forger = given().auth().oauth2(Token.forged(comanda));
        var gateway = given().auth().oauth2(Token.genuine(comanda));

        // Then
        assertThat(call(component, method, path, nobody)).isEqualTo(401);
        assertThat(call(component, method, path, forger)).isEqualTo(401);
        assertThat(call(component, method, path, gateway)).isNotIn(401, 403, 500);
    }

    private int call(Component component, Method method, String path, RequestSpecification caller) {
        return caller.baseUri(comanda.address(component).toString())
                .contentType(ContentType.JSON)
                .body("{}")
                .request(method, path.replace("{id}", SOME_ID))
                .statusCode();
    }
}
