package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.cart.Await.together;
import static dev.comanda.cart.adapter.in.rest.GuestApi.add;
import static dev.comanda.cart.adapter.in.rest.GuestApi.cart;
import static dev.comanda.cart.adapter.in.rest.GuestApi.checkOut;
import static dev.comanda.cart.adapter.in.rest.GuestApi.isProblem;
import static dev.comanda.cart.adapter.in.rest.GuestApi.setQuantity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.contracts.HeldToContract;
import dev.comanda.servers.EndlessConflicts;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that change one cart at the same time. */
@QuarkusTest
@ExtendWith(HeldToContract.class)
class ConflictsIT {

    private static final int REQUESTS = 30;

    @Inject
    UpdateMenuCopy menu;

    @Inject
    DataSource database;

    @BeforeEach
    void set_up_menu() {
        OnContext.await(() -> menu.update(Dishes.tiramisu()));
    }

    @Test
    @TestSecurity(user = "guest-conflicts-adds")
    void concurrent_adds_to_one_cart_all_succeed_and_sum_up() {
        add(Dishes.tiramisu().id(), 1).statusCode(200);

        assertThat(statuses(() -> add(Dishes.tiramisu().id(), 1))).containsOnly(200);

        cart().body("lines", hasSize(1)).body("lines[0].quantity", equalTo(REQUESTS + 1));
    }

    @Test
    @TestSecurity(user = "guest-conflicts-lines")
    void concurrent_changes_of_one_line_all_succeed() {
        String line = add(Dishes.tiramisu().id(), 1).extract().path("lines[0].lineId");

        assertThat(statuses(() -> setQuantity(line, "{\"quantity\": 5}"))).containsOnly(200);

        cart().body("lines[0].quantity", equalTo(5));
    }

    @Test
    @TestSecurity(user = "guest-conflicts-endless")
    void conflicts_without_end_are_503_with_retry_after() throws SQLException {
        String cartId = add(Dishes.tiramisu().id(), 2).extract().path("cartId");

        try (var _ = EndlessConflicts.in(database, "carts", "new.id = '%s'".formatted(cartId))) {
            unavailable(add(Dishes.tiramisu().id(), 1));
            unavailable(checkOut(cartId, "{}"));
        }

        add(Dishes.tiramisu().id(), 1).statusCode(200).body("lines[0].quantity", equalTo(3));
    }

    private static void unavailable(ValidatableResponse answer) {
        isProblem(answer, 503, "unavailable").header("Retry-After", notNullValue());
    }

    private static List<Integer> statuses(Callable<ValidatableResponse> request) {
        return together(REQUESTS, () -> request.call().extract().statusCode());
    }
}
