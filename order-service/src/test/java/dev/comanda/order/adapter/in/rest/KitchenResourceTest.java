package dev.comanda.order.adapter.in.rest;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.placement;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.comanda.contracts.HeldToContract;
import dev.comanda.order.application.port.in.ConfirmPayment;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Placement;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class KitchenResourceTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Orders orders;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ConfirmPayment confirmPayment;

    @Test
    @TestSecurity(user = "cook", roles = "kitchen")
    void the_kitchen_advances_an_order_step_by_step() {
        String order = paid();

        step(order, "accept").statusCode(200).header("ETag", equalTo("\"3\"")).body("status", equalTo("accepted"));
        step(order, "prepare").statusCode(200).body("status", equalTo("preparing"));
        step(order, "finish").statusCode(200).body("status", equalTo("ready"));
        step(order, "complete").statusCode(200).body("status", equalTo("completed"));
        step(order, "complete").statusCode(200).header("ETag", equalTo("\"6\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "prepare", "finish", "complete"})
    @TestSecurity(user = "cook", roles = "kitchen")
    void the_kitchen_can_not_advance_an_unpaid_order(String step) {
        String order = pending();

        step(order, step)
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("orderStatus", equalTo("pending"));
        step(UUID.randomUUID().toString(), step).statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    @TestSecurity(user = "boss", roles = "manager")
    void a_refused_order_shows_the_reason_and_is_refunded() {
        String order = paid();

        refuse(order, "{\"reason\": \"The oven is broken\"}")
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("refund", equalTo("pending"))
                .body("reason", equalTo("The oven is broken"));
        refuse(order, "{\"reason\": \"No, the cook is ill\"}")
                .statusCode(200)
                .body("reason", equalTo("The oven is broken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \"\"}",
                "{\"reason\": \" \"}",
                "{\"reason\": 1}",
                "{\"reason\": \"a\\u0000\"}"
            })
    @TestSecurity(user = "cook", roles = "kitchen")
    void a_refusal_needs_a_readable_reason(String body) {
        String order = paid();

        refuse(order, body).statusCode(400).body("errors[0].field", equalTo("reason"));
        refuse(order, "{\"reason\": \"%s\"}".formatted("x".repeat(201)))
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        given().get("/api/kitchen/orders/" + order).then().body("status", equalTo("paid"));
    }

    @Test
    @TestSecurity(user = "cook", roles = "kitchen")
    void the_kitchen_lists_open_orders_oldest_first() {
        String first = paid();
        String unpaid = pending();
        String second = paid();
        step(second, "accept");

        List<String> seen = all("");

        assertThat(seen).doesNotContain(unpaid).containsSubsequence(first, second);
        list("?status=accepted")
                .body("orders.status", everyItem(equalTo("accepted")))
                .body("orders.orderId", not(hasItem(first)));
        list("?limit=1").body("orders", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=PAID",
                "status=gone",
                "status=paid&status=ready",
                "limit=0",
                "limit=abc",
                "after=x",
                "after="
            })
    @TestSecurity(user = "cook", roles = "kitchen")
    void invalid_list_parameters_are_refused(String query) {
        given().get("/api/kitchen/orders?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    @TestSecurity(user = ANNA)
    void guests_have_no_access_to_the_kitchen() {
        String order = paid();

        step(order, "accept").statusCode(403).body("type", equalTo("/problems/forbidden"));
        refuse(order, "{\"reason\": \"I am not hungry\"}").statusCode(403);
        given().get("/api/kitchen/orders").then().statusCode(403);
        given().get("/api/kitchen/orders/" + order).then().statusCode(403);
        given().get("/api/orders/" + order).then().body("status", equalTo("paid"));
    }

    @Test
    void anonymous_callers_have_no_access_to_the_kitchen() {
        step(paid(), "accept").statusCode(401);
    }

    private static List<String> all(String query) {
        List<String> all = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            ValidatableResponse page = list("?limit=100" + query + next);
            all.addAll(page.extract().path("orders.orderId"));
            String last = page.extract().path("next");
            next = last == null ? null : "&after=" + last;
        }
        return all;
    }

    private static ValidatableResponse list(String query) {
        return given().get("/api/kitchen/orders" + query).then().statusCode(200);
    }

    private static ValidatableResponse step(String order, String step) {
        return given().post("/api/kitchen/orders/{id}/{step}", order, step).then();
    }

    private static ValidatableResponse refuse(String order, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/kitchen/orders/{id}/refuse", order)
                .then();
    }

    private String pending() {
        Placement placement = placement();
        OnContext.await(() -> orders.add(placement, Optional.empty()));
        return placement.order().id().toString();
    }

    private String paid() {
        String order = pending();
        OnContext.await(() -> confirmPayment.confirm(UUID.fromString(order), payment(1170)));
        return order;
    }
}
