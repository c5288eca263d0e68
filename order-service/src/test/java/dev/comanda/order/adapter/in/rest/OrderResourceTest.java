package dev.comanda.order.adapter.in.rest;

import static dev.comanda.order.domain.Examples.newId;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.contracts.HeldToContract;
import dev.comanda.money.Money;
import dev.comanda.order.StubCarts;
import dev.comanda.order.application.port.in.ConfirmPayment;
import dev.comanda.order.application.port.in.FulfillOrder;
import dev.comanda.order.domain.KitchenStep;
import dev.comanda.order.domain.Payment;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class OrderResourceTest {

    @SuppressWarnings("NullAway.Init")
    StubCarts carts;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ConfirmPayment confirmPayment;

    @Inject
    @SuppressWarnings("NullAway.Init")
    FulfillOrder fulfillOrder;

    private final UUID cartId = newId();
    private final UUID orderId = newId();

    @BeforeEach
    void reset_the_cart_service() {
        carts.reset();
    }

    @Test
    void a_visitor_without_a_session_is_refused() {
        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(401);
        given().get("/api/orders").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    @TestSecurity(user = "guest-order")
    void a_new_order_is_pending_and_has_a_checkout_url() {
        carts.answer(200, checkedOut("guest-order", false));

        create("{\"cartId\": \"%s\"}".formatted(cartId))
                .statusCode(201)
                .header("Location", equalTo("/api/orders/" + orderId))
                .header("ETag", equalTo("\"1\""))
                .body("orderId", equalTo(orderId.toString()))
                .body("status", equalTo("pending"))
                .body("refund", equalTo("none"))
                .body("version", equalTo(1))
                .body("total.amount", equalTo(1170))
                .body("coupon.code", equalTo("SAVE10"))
                .body("lines[0].name", equalTo("Tiramisù"))
                .body("redirectUrl", equalTo("/api/payments/%s/checkout".formatted(orderId)));
        assertThat(carts.requests()).hasSize(1);
        assertThat(carts.requests().getFirst().path()).isEqualTo("/internal/carts/%s/checkout".formatted(cartId));
    }

    @Test
    @TestSecurity(user = "guest-request-id")
    void the_id_of_the_request_goes_along_to_the_carts() {
        carts.answer(200, checkedOut("guest-request-id", false));

        given().contentType(ContentType.JSON)
                .header("X-Request-Id", "4f2a9c")
                .body("{\"cartId\": \"%s\"}".formatted(cartId))
                .post("/api/orders/create")
                .then()
                .statusCode(201);

        assertThat(carts.requests()).extracting(StubCarts.Request::requestId).containsExactly("4f2a9c");
    }

    @Test
    @TestSecurity(user = "guest-repeat")
    void ordering_the_same_cart_again_is_answered_with_200() {
        carts.answer(200, checkedOut("guest-repeat", false));
        carts.answer(200, checkedOut("guest-repeat", true));

        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(201);
        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(200).body("orderId", equalTo(orderId.toString()));
    }

    @Test
    @TestSecurity(user = "guest-key")
    void an_idempotency_key_replays_its_answer_and_refuses_another_body() {
        carts.answer(200, checkedOut("guest-key", false));
        String body = "{\"cartId\": \"%s\"}".formatted(cartId);

        createWithKey(body).statusCode(201);
        createWithKey(body).statusCode(201).body("orderId", equalTo(orderId.toString()));
        createWithKey(body + " ").statusCode(422).body("type", equalTo("/problems/key-reused"));
    }

    @Test
    @TestSecurity(user = "guest-refused")
    void a_refusal_of_the_cart_is_passed_on_with_its_details() {
        carts.answer(409, """
            {"type": "/problems/price-changed", "status": 409, "title": "x",
             "lines": [{"lineId": "%s", "was": {"amount": 500, "currency": "EUR"}, "now": {"amount": 550, "currency": "EUR"}}],
             "total": {"amount": 1100, "currency": "EUR"}}\
            """.formatted(newId()));

        create("{\"cartId\": \"%s\"}".formatted(cartId))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/price-changed"))
                .body("lines[0].was.amount", equalTo(500))
                .body("lines[0].now.amount", equalTo(550))
                .body("total.amount", equalTo(1100));
    }

    @Test
    @TestSecurity(user = "guest-bad-input")
    void bad_input_is_refused_with_field_and_rule() {
        create("{}").statusCode(400).body("errors[0].field", equalTo("cartId"));
        create("{\"cartId\": 7}").statusCode(400).body("errors[0].field", equalTo("cartId"));
        create("{\"cartId\": ").statusCode(400).body("type", equalTo("/problems/malformed"));
        create("").statusCode(400).body("type", equalTo("/problems/malformed"));
        create("{\"cartId\": \"%s\", \"total\": 1}".formatted(cartId))
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-field"));
        create("{\"cartId\": \"%s\", \"expectedTotal\": {\"amount\": 1.5, \"currency\": \"EUR\"}}".formatted(cartId))
                .statusCode(400)
                .body("errors[0].field", equalTo("expectedTotal.amount"));
        given().get("/api/orders/not-a-uuid").then().statusCode(404);
        for (String limit : new String[] {"0", "101", "x", "1.5", "05", "5&limit=5", ""}) {
            given().get("/api/orders?limit=" + limit).then().statusCode(400).body("errors[0].field", equalTo("limit"));
        }
        given().get("/api/orders?before=x").then().statusCode(400).body("errors[0].field", equalTo("before"));
        assertThat(carts.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    @TestSecurity(user = "guest-empty-key")
    void an_empty_idempotency_key_is_refused(String key) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"cartId\": \"%s\"}".formatted(cartId))
                .post("/api/orders/create")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
        assertThat(carts.requests()).isEmpty();
    }

    @Test
    @TestSecurity(user = "guest-two-keys")
    void two_idempotency_keys_are_refused() {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "one", "two")
                .body("{\"cartId\": \"%s\"}".formatted(cartId))
                .post("/api/orders/create")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("must be given once"));
        assertThat(carts.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "nonsense"})
    @TestSecurity(user = "guest-another-form")
    void only_json_is_acceptable(String form) {
        given().contentType(ContentType.JSON)
                .accept(form)
                .body("{\"cartId\": \"%s\"}".formatted(cartId))
                .post("/api/orders/create")
                .then()
                .statusCode(406);
        given().accept(form).get("/api/orders/" + orderId).then().statusCode(406);
        assertThat(carts.requests()).isEmpty();
    }

    @Test
    @TestSecurity(user = "guest-reads")
    void an_order_is_read_with_its_version_as_etag() {
        carts.answer(200, checkedOut("guest-reads", false));
        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(201);

        given().get("/api/orders/" + orderId).then().statusCode(200).header("ETag", equalTo("\"1\""));
        given().header("If-None-Match", "\"1\"")
                .get("/api/orders/" + orderId)
                .then()
                .statusCode(304);
        given().get("/api/orders")
                .then()
                .body("orders.orderId", contains(orderId.toString()))
                .body("next", nullValue());
        given().get("/api/orders/" + newId()).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    @TestSecurity(user = "guest-other")
    void another_guests_order_is_not_found() {
        carts.answer(200, checkedOut("guest-somebody", false));
        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(201);

        given().get("/api/orders/" + orderId).then().statusCode(404);
        given().post("/api/orders/{id}/cancel", orderId).then().statusCode(404);
        given().get("/api/orders").then().body("orders", hasSize(0));
    }

    @Test
    @TestSecurity(user = "guest-cancels")
    void a_cancelled_order_is_no_longer_payable() {
        carts.answer(200, checkedOut("guest-cancels", false));
        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(201);

        for (int times = 0; times < 2; times++) {
            given().post("/api/orders/{id}/cancel", orderId)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("cancelled"))
                    .body("version", equalTo(2))
                    .body("redirectUrl", nullValue());
        }
    }

    @Test
    @TestSecurity(user = "guest-paid-and-gone")
    void a_cancelled_paid_order_is_refunded() throws Throwable {
        carts.answer(200, checkedOut("guest-paid-and-gone", false));
        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(201);
        pay();

        given().post("/api/orders/{id}/cancel", orderId)
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("refund", equalTo("pending"))
                .body("reason", equalTo("cancelled by the guest"));
    }

    @Test
    @TestSecurity(user = "guest-too-late")
    void an_order_in_preparation_can_not_be_cancelled() throws Throwable {
        carts.answer(200, checkedOut("guest-too-late", false));
        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(201);
        pay();
        kitchen(KitchenStep.ACCEPT);
        kitchen(KitchenStep.PREPARE);

        given().post("/api/orders/{id}/cancel", orderId)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("orderStatus", equalTo("preparing"));
    }

    @Test
    @TestSecurity(user = "guest-cancel-key")
    void the_idempotency_key_of_a_cancellation_is_bound_to_one_order() {
        carts.answer(200, checkedOut("guest-cancel-key", false));
        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(201);
        String other = anotherOrder();

        cancelWithKey(orderId.toString()).statusCode(200).body("version", equalTo(2));
        cancelWithKey(orderId.toString()).statusCode(200).body("version", equalTo(2));
        cancelWithKey(other).statusCode(422).body("type", equalTo("/problems/key-reused"));
        given().get("/api/orders/" + other).then().body("status", equalTo("pending"));
    }

    private String anotherOrder() {
        UUID another = newId();
        carts.answer(200, checkedOut("guest-cancel-key", false).replace(orderId.toString(), another.toString()));
        create("{\"cartId\": \"%s\"}".formatted(cartId)).statusCode(201);
        return another.toString();
    }

    private static ValidatableResponse cancelWithKey(String order) {
        return given().header("Idempotency-Key", "cancel-it")
                .post("/api/orders/{id}/cancel", order)
                .then();
    }

    private void pay() throws Throwable {
        var payment = new Payment("stripe", "pi_" + orderId, Money.of(1170, "EUR"), Instant.now());
        VertxContextSupport.subscribeAndAwait(() -> confirmPayment.confirm(orderId, payment));
    }

    private void kitchen(KitchenStep step) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> fulfillOrder.advance(orderId, step));
    }

    private static ValidatableResponse create(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/orders/create")
                .then();
    }

    private static ValidatableResponse createWithKey(String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "a-key")
                .body(body)
                .post("/api/orders/create")
                .then();
    }

    private String checkedOut(String customer, boolean repeated) {
        return """
            {"repeated": %s, "cartId": "%s", "orderId": "%s", "customer": "%s",
             "lines": [{"lineId": "%s", "itemId": "%s", "name": "Tiramisù", "options": [], "quantity": 2,
                        "unitPrice": {"amount": 650, "currency": "EUR"}, "lineTotal": {"amount": 1300, "currency": "EUR"},
                        "discount": {"amount": 130, "currency": "EUR"}}],
             "coupon": {"code": "SAVE10", "discountText": "10%%"},
             "subtotal": {"amount": 1300, "currency": "EUR"}, "discount": {"amount": 130, "currency": "EUR"},
             "total": {"amount": 1170, "currency": "EUR"}, "checkedOutAt": "%s", "later": "ignored"}\
            """.formatted(repeated, cartId, orderId, customer, newId(), newId(), Instant.now());
    }
}
