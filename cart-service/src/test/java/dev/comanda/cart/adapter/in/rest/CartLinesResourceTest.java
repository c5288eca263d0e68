package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.cart.adapter.in.rest.GuestApi.add;
import static dev.comanda.cart.adapter.in.rest.GuestApi.cart;
import static dev.comanda.cart.adapter.in.rest.GuestApi.checkOut;
import static dev.comanda.cart.adapter.in.rest.GuestApi.isProblem;
import static dev.comanda.cart.adapter.in.rest.GuestApi.remove;
import static dev.comanda.cart.adapter.in.rest.GuestApi.setQuantity;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comanda.cart.application.port.in.SettleCart;
import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.contracts.HeldToContract;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class CartLinesResourceTest {

    @Inject
    UpdateMenuCopy menu;

    @Inject
    SettleCart settleCart;

    @BeforeEach
    void put_tiramisu_on_the_menu() {
        OnContext.await(() -> menu.update(Dishes.tiramisu()));
    }

    @Test
    @TestSecurity(user = "guest-lines-change")
    void a_line_can_be_changed_and_removed() {
        String line = tiramisuLine();

        setQuantity(line, "{\"quantity\": 99}")
                .statusCode(200)
                .body("lines[0].quantity", equalTo(99))
                .body("total.amount", equalTo(64350));
        remove(line).statusCode(200).body("lines", hasSize(0)).body("total.amount", equalTo(0));
        isProblem(remove(line), 404, "not-found");
        isProblem(setQuantity(line, "{\"quantity\": 1}"), 404, "not-found");
    }

    @Test
    @TestSecurity(user = "guest-lines-quantity")
    void an_invalid_quantity_is_refused_and_changes_nothing() {
        String line = tiramisuLine();

        isProblem(setQuantity(line, "{\"quantity\": 0}"), 422, "invalid-quantity");
        isProblem(setQuantity(line, "{\"quantity\": 100}"), 422, "invalid-quantity");
        isProblem(setQuantity(line, "{\"quantity\": \"2\"}"), 400, "malformed");
        isProblem(setQuantity(line, "{}"), 400, "malformed").body("errors[0].field", equalTo("quantity"));
        isProblem(setQuantity(line, ""), 400, "malformed");
        isProblem(setQuantity(line, "{\"quantity\": 2, \"unitPrice\": 1}"), 400, "unknown-field");
        cart().body("lines[0].quantity", equalTo(1));
    }

    @Test
    @TestSecurity(user = "guest-lines-ids")
    void a_bad_id_in_a_path_is_404_and_in_a_body_400() {
        tiramisuLine();

        isProblem(remove("4711"), 404, "not-found");
        isProblem(setQuantity("4711", "{\"quantity\": 1}"), 404, "not-found");
        isProblem(checkOut("4711", "{}"), 404, "not-found");
        isProblem(GuestApi.validate(Map.of("code", "X", "cartId", "4711")), 400, "malformed")
                .body("errors[0].field", equalTo("cartId"));
    }

    @Test
    @TestSecurity(user = "guest-lines-none")
    void a_line_without_a_cart_is_not_found() {
        isProblem(remove(UUID.randomUUID()), 404, "not-found");
        isProblem(setQuantity(UUID.randomUUID(), "{\"quantity\": 1}"), 404, "not-found");
    }

    @Test
    @TestSecurity(user = "guest-lines-locked")
    void the_lines_of_a_locked_cart_can_not_be_changed() {
        String line = tiramisuLine();
        String orderId =
                checkOut(cart().extract().path("cartId"), "{}").extract().path("orderId");

        isProblem(remove(line), 409, "cart-locked").body("orderId", equalTo(orderId));
        isProblem(setQuantity(line, "{\"quantity\": 2}"), 409, "cart-locked").body("orderId", equalTo(orderId));
    }

    @Test
    @TestSecurity(user = "guest-lines-closed")
    void a_closed_cart_says_so() {
        String line = tiramisuLine();
        String cartId = cart().extract().path("cartId");
        String orderId = checkOut(cartId, "{}").extract().path("orderId");
        OnContext.await(() -> settleCart.orderPaid(UUID.fromString(cartId), UUID.fromString(orderId)));

        isProblem(remove(line), 409, "cart-closed").body("orderId", equalTo(orderId));
        isProblem(setQuantity(line, "{\"quantity\": 2}"), 409, "cart-closed").body("orderId", equalTo(orderId));
        isProblem(GuestApi.applyCoupon("SAVE10"), 409, "cart-closed");
        isProblem(GuestApi.removeCoupon(), 409, "cart-closed");
        tiramisuLine();
        isProblem(remove(line), 404, "not-found");
    }

    @Test
    @TestSecurity(user = "guest-lines-consent")
    void an_expected_total_without_an_amount_is_refused() {
        tiramisuLine();
        String cartId = cart().extract().path("cartId");

        isProblem(checkOut(cartId, "{\"expectedTotal\": {\"currency\": \"EUR\"}}"), 400, "malformed")
                .body("errors[0].field", equalTo("expectedTotal.amount"));
        isProblem(checkOut(cartId, "{\"expectedTotal\": {\"amount\": 650}}"), 400, "malformed");
        isProblem(checkOut(cartId, "{\"expectedTotal\": {\"amount\": 650, \"currency\": \"Euro\"}}"), 400, "malformed");
        isProblem(
                checkOut(cartId, "{\"expectedTotal\": {\"amount\": 650, \"currency\": \"CHF\"}}"),
                409,
                "price-changed");
        isProblem(checkOut(cartId, ""), 400, "malformed");
        cart().body("status", equalTo("open"));
    }

    private static String tiramisuLine() {
        return add(Dishes.tiramisu().id(), 1).statusCode(200).extract().path("lines[0].lineId");
    }
}
