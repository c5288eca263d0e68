package dev.comanda.order.adapter.in.rest;

import static dev.comanda.order.domain.Examples.ANNA;
import static dev.comanda.order.domain.Examples.payment;
import static dev.comanda.order.domain.Examples.placement;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.comanda.contracts.HeldToContract;
import dev.comanda.order.application.port.in.ConfirmPayment;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Placement;
import dev.comanda.servers.EndlessConflicts;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that change one order at the same time. */
@QuarkusTest
@ExtendWith(HeldToContract.class)
class ConflictsIT {

    private static final int REQUESTS = 30;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Orders orders;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ConfirmPayment confirmPayment;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    @Test
    @TestSecurity(user = ANNA)
    void concurrent_cancellations_with_different_keys_all_succeed_and_change_the_order_once() {
        UUID order = pending();

        assertThat(statuses(() -> cancel(order))).containsOnly(200);

        given().get("/api/orders/{id}", order)
                .then()
                .body("status", equalTo("cancelled"))
                .body("version", equalTo(2));
    }

    @Test
    @TestSecurity(user = "cook", roles = "kitchen")
    void concurrent_kitchen_steps_all_succeed_and_change_the_order_once() {
        UUID order = paid();

        assertThat(statuses(() -> accept(order))).containsOnly(200);

        accept(order).statusCode(200).body("status", equalTo("accepted")).body("version", equalTo(3));
    }

    @Test
    @TestSecurity(user = ANNA, roles = "kitchen")
    void conflicts_without_end_are_503_with_retry_after() throws SQLException {
        UUID pending = pending();
        UUID paid = paid();

        try (var _ = EndlessConflicts.in(database, "orders", "new.id in ('%s', '%s')".formatted(pending, paid))) {
            unavailable(cancel(pending));
            unavailable(accept(paid));
        }

        cancel(pending).statusCode(200);
        accept(paid).statusCode(200);
    }

    private static void unavailable(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unavailable"))
                .header("Retry-After", notNullValue());
    }

    private static ValidatableResponse cancel(UUID order) {
        return given().header("Idempotency-Key", UUID.randomUUID())
                .post("/api/orders/{id}/cancel", order)
                .then();
    }

    private static ValidatableResponse accept(UUID order) {
        return given().post("/api/kitchen/orders/{id}/accept", order).then();
    }

    private static List<Integer> statuses(Supplier<ValidatableResponse> request) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> request.get().extract().statusCode(), Thread::startVirtualThread))
                .limit(REQUESTS)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private UUID pending() {
        Placement placement = placement();
        OnContext.await(() -> orders.add(placement, Optional.empty()));
        return placement.order().id();
    }

    private UUID paid() {
        UUID order = pending();
        OnContext.await(() -> confirmPayment.confirm(order, payment(1170)));
        return order;
    }
}
