package dev.comanda.payment.adapter.in.rest;

import static dev.comanda.payment.domain.Examples.paymentRequest;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.contracts.HeldToContract;
import dev.comanda.payment.StripeStub;
import dev.comanda.payment.StripeStub.Fault;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.payment.domain.Payment;
import dev.comanda.servers.EndlessConflicts;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.jwt.Claim;
import io.quarkus.test.security.jwt.JwtSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ExtendWith(HeldToContract.class)
@TestSecurity(user = "staff-manager", roles = "manager")
@JwtSecurity(claims = @Claim(key = "sub", value = "staff-manager"))
class RefundResourceIT {

    @Inject
    Charges charges;

    @Inject
    Payments payments;

    @Inject
    DataSource database;

    private final Charge charge = ExampleCharges.charge();
    private final UUID orderId = charge.orderId();
    private final String key = "k-" + UUID.randomUUID();

    @Inject
    CircuitBreakerMaintenance breakers;

    /** So accepted refunds are still pending at the next request. */
    @BeforeEach
    void an_order_is_paid_and_the_provider_is_down() {
        StripeStub.fail(Fault.DOWN);
        OnContext.await(() -> charges.save(charge, List.of()));
    }

    @AfterEach
    void the_provider_is_back() {
        StripeStub.fail(Fault.NONE);
        breakers.reset("stripe");
    }

    @Test
    void a_refund_is_accepted_and_listed() {
        String id = refund("{\"amount\": {\"amount\": 450, \"currency\": \"EUR\"}, \"reason\": \"cold\"}")
                .statusCode(201)
                .body("orderId", equalTo(orderId.toString()))
                .body("amount.amount", equalTo(450))
                .body("status", equalTo("pending"))
                .body("reason", equalTo("cold"))
                .body("failure", nullValue())
                .extract()
                .path("refundId");

        given().get(path(orderId))
                .then()
                .statusCode(200)
                .body("refunds", hasSize(1))
                .body("refunds[0].refundId", equalTo(id));
    }

    @Test
    void without_an_amount_the_whole_rest_is_refunded() {
        refund("{\"amount\": {\"amount\": 450, \"currency\": \"EUR\"}}").statusCode(201);

        refund("{}").statusCode(201).body("amount.amount", equalTo(800)).body("reason", nullValue());
        refund("{}").statusCode(409).body("left.amount", equalTo(0));
    }

    @Test
    void an_amount_above_the_rest_is_refused_with_the_rest() {
        refund("{\"amount\": {\"amount\": 1251, \"currency\": \"EUR\"}}")
                .statusCode(409)
                .body("type", endsWith("/problems/refund-exceeds-captured"))
                .body("left.amount", equalTo(1250))
                .body("left.currency", equalTo("EUR"))
                .body("errors[0].field", equalTo("amount"))
                .body("errors[0].rule", equalTo("must not be above 12.50 EUR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\": {\"amount\": 0, \"currency\": \"EUR\"}} | 422 | invalid-refund | amount",
                "{\"amount\": {\"amount\": -1, \"currency\": \"EUR\"}} | 422 | invalid-refund | amount",
                "{\"amount\": {\"amount\": 1, \"currency\": \"USD\"}} | 422 | invalid-refund | amount.currency",
                "{\"reason\": \" \"} | 422 | invalid-refund | reason",
                "{\"amount\": 5} | 400 | malformed | amount",
                "{\"ammount\": 5} | 400 | unknown-field | ammount",
                "null | 400 | malformed | body",
            })
    void an_invalid_request_is_refused_by_field(String body, int status, String problem, String field) {
        refund(body)
                .statusCode(status)
                .body("type", endsWith("/problems/" + problem))
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void a_reason_has_a_maximum_length() {
        refund("{\"reason\": \"%s\"}".formatted("r".repeat(201))).statusCode(422);
        refund("{\"reason\": \"%s\"}".formatted("r".repeat(200))).statusCode(201);
    }

    @Test
    void an_order_that_is_not_paid_has_nothing_to_refund() {
        Payment unpaid = Payment.begin(paymentRequest(), UUID.randomUUID(), Instant.now());
        OnContext.await(() -> payments.save(unpaid, List.of()));

        refundOf(unpaid.orderId(), "{}").statusCode(409).body("type", endsWith("/problems/not-paid"));
        given().get(path(unpaid.orderId())).then().statusCode(200).body("refunds", hasSize(0));
    }

    @Test
    void an_unknown_order_is_not_found() {
        refundOf(UUID.randomUUID(), "{}").statusCode(404);
        given().get(path(UUID.randomUUID())).then().statusCode(404);
    }

    @Test
    void a_retried_request_returns_its_first_refund() {
        String body = "{\"amount\": {\"amount\": 450, \"currency\": \"EUR\"}}";
        String first = keyed(body).statusCode(201).extract().path("refundId");

        keyed(body).statusCode(201).body("refundId", equalTo(first));
        keyed(body + " ")
                .statusCode(422)
                .body("type", endsWith("/problems/key-reused"))
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void a_refusal_leaves_the_key_free() {
        keyed("{\"amount\": {\"amount\": 1251, \"currency\": \"EUR\"}}").statusCode(409);

        keyed("{}").statusCode(201);
    }

    @Test
    void concurrent_requests_with_the_same_key_create_one_refund() {
        String body = "{\"amount\": {\"amount\": 450, \"currency\": \"EUR\"}}";

        List<String> refunds = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> keyed(body).statusCode(201).extract().<String>path("refundId"),
                        Thread::startVirtualThread))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertThat(refunds).hasSize(1);
        given().get(path(orderId)).then().body("refunds", hasSize(1));
    }

    @Test
    void concurrent_requests_refund_no_more_than_was_paid() {
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> refund("{\"amount\": {\"amount\": 500, \"currency\": \"EUR\"}}")
                                .extract()
                                .statusCode(),
                        Thread::startVirtualThread))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 201, 409, 409, 409, 409);
    }

    @Test
    @TestSecurity(user = "staff-kitchen", roles = "kitchen")
    void the_kitchen_may_not_refund() {
        refund("{}").statusCode(403);
        given().get(path(orderId)).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "guest-ada", roles = "guest")
    void a_guest_may_not_refund() {
        refund("{}").statusCode(403);
    }

    @Test
    @TestSecurity
    void a_refund_needs_a_token() {
        refund("{}").statusCode(401);
        given().get(path(orderId)).then().statusCode(401);
    }

    @Test
    void thirty_concurrent_refunds_of_one_charge_all_succeed() {
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> refund("{\"amount\": {\"amount\": 10, \"currency\": \"EUR\"}}")
                                .extract()
                                .statusCode(),
                        Thread::startVirtualThread))
                .limit(30)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(201);
        refund("{}").statusCode(201).body("amount.amount", equalTo(950));
    }

    @Test
    void conflicts_without_end_are_503_with_retry_after() throws SQLException {
        String rows = "new.reference = '%s'".formatted(charge.id().reference());
        try (var _ = EndlessConflicts.in(database, "charges", rows)) {
            refund("{}")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/problems/unavailable"))
                    .header("Retry-After", notNullValue());
        }

        refund("{}").statusCode(201);
    }

    private ValidatableResponse refund(String body) {
        return refundOf(orderId, body);
    }

    private static ValidatableResponse refundOf(UUID order, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(path(order))
                .then();
    }

    private ValidatableResponse keyed(String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path(orderId))
                .then();
    }

    private static String path(UUID order) {
        return "/api/payments/" + order + "/refunds";
    }
}
