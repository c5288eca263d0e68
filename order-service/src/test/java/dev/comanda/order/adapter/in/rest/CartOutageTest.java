package dev.comanda.order.adapter.in.rest;

import static dev.comanda.order.domain.Examples.newId;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.contracts.HeldToContract;
import dev.comanda.order.StubCarts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(HeldToContract.class)
@TestSecurity(user = "guest-outage")
class CartOutageTest {

    /** More than the circuit breaker's threshold, so that some calls meet an open circuit. */
    private static final int MANY = 12;

    @SuppressWarnings("NullAway.Init")
    StubCarts carts;

    @BeforeEach
    void reset_the_cart_service() {
        carts.reset();
    }

    @AfterEach
    void wait_for_the_circuit_to_close() {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            carts.reset();
            carts.answer(409, """
                    {"type": "/problems/empty-cart", "status": 409, "title": "The cart is empty"}""");
            return create().extract().statusCode() == 409;
        });
    }

    @Test
    void a_failing_cart_service_is_answered_with_503() {
        for (int i = 0; i < MANY; i++) {
            create().statusCode(503)
                    .header("Retry-After", equalTo("2"))
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unavailable"));
        }

        assertThat(carts.requests()).hasSizeGreaterThanOrEqualTo(3).hasSizeLessThan(3 * MANY);
    }

    @Test
    void a_hanging_cart_service_is_answered_with_503() {
        carts.hang();

        create().statusCode(503).body("type", equalTo("/problems/unavailable"));
    }

    private static ValidatableResponse create() {
        return given().contentType(ContentType.JSON)
                .body("{\"cartId\": \"%s\"}".formatted(newId()))
                .post("/api/orders/create")
                .then();
    }
}
