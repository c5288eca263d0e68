package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.cart.domain.Dishes.euro;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.MenuItem;
import dev.comanda.contracts.HeldToContract;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class CartResourceTest {

    @Inject
    UpdateMenuCopy menu;

    @BeforeEach
    void put_pizza_and_tiramisu_on_the_menu() throws Throwable {
        putOnTheMenu(Dishes.pizza());
        putOnTheMenu(Dishes.tiramisu());
    }

    @Test
    void a_visitor_without_a_session_has_an_empty_cart() {
        given().get("/api/cart")
                .then()
                .statusCode(200)
                .body("cartId", nullValue())
                .body("lines", hasSize(0))
                .body("total.amount", equalTo(0));
    }

    @Test
    void a_visitor_without_a_session_cannot_add() {
        add(Map.of("itemId", Dishes.tiramisu().id(), "quantity", 1)).statusCode(401);
    }

    @Test
    @TestSecurity(user = "guest-adds")
    void equal_items_with_equal_options_are_merged_into_one_line() {
        add(Map.of(
                "itemId", Dishes.pizza().id(), "quantity", 1, "options", new Object[] {Dishes.OLIVES, Dishes.LARGE}));
        add(Map.of("itemId", Dishes.tiramisu().id(), "quantity", 1));

        add(Map.of("itemId", Dishes.pizza().id(), "quantity", 2, "options", new Object[] {Dishes.LARGE, Dishes.OLIVES}))
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("lines", hasSize(2))
                .body("lines[0].quantity", equalTo(3))
                .body("lines[0].options.name", contains("Large", "Olives"))
                .body("lines[0].unitPrice.amount", equalTo(1400))
                .body("lines[0].lineTotal.amount", equalTo(4200))
                .body("subtotal.amount", equalTo(4850))
                .body("total.currency", equalTo("EUR"));
    }

    @Test
    @TestSecurity(user = "guest-bad-input")
    void bad_input_is_refused_with_field_and_rule() {
        String tiramisu = "{\"itemId\": \"%s\", \"quantity\": %s}";
        for (String quantity : new String[] {"0", "-1", "100", "1000000000"}) {
            addRaw(tiramisu.formatted(Dishes.tiramisu().id(), quantity))
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/invalid-quantity"))
                    .body("errors[0].field", equalTo("quantity"));
        }
        for (String quantity : new String[] {"1.5", "\"2\"", "null", "true", "99999999999"}) {
            addRaw(tiramisu.formatted(Dishes.tiramisu().id(), quantity))
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/malformed"))
                    .body("errors[0].field", equalTo("quantity"));
        }
        addRaw("{\"itemId\": \"x\", \"quantity\": 1}").statusCode(400).body("errors[0].field", equalTo("itemId"));
        addRaw("{\"itemId\": ").statusCode(400).body("type", equalTo("/problems/malformed"));
        addRaw("").statusCode(400).body("type", equalTo("/problems/malformed"));
        addRaw("[]").statusCode(400).body("type", equalTo("/problems/malformed"));
        addRaw("{\"itemId\": \"%s\", \"quantity\": 1, \"price\": 1}"
                        .formatted(Dishes.tiramisu().id()))
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-field"))
                .body("errors[0].field", equalTo("price"));
        given().get("/api/cart").then().body("lines", hasSize(0));
    }

    @Test
    @TestSecurity(user = "guest-options")
    void options_follow_the_rules_of_their_group() {
        Object pizza = Dishes.pizza().id();
        add(Map.of("itemId", pizza, "quantity", 1)).statusCode(422).body("type", equalTo("/problems/option-missing"));
        add(Map.of("itemId", pizza, "quantity", 1, "options", new Object[] {Dishes.NORMAL, Dishes.LARGE}))
                .statusCode(422)
                .body("type", equalTo("/problems/too-many-options"));
        add(Map.of("itemId", Dishes.tiramisu().id(), "quantity", 1, "options", new Object[] {Dishes.NORMAL}))
                .statusCode(422)
                .body("type", equalTo("/problems/option-unknown"));
        add(Map.of("itemId", pizza, "quantity", 1, "options", new Object[] {Dishes.NORMAL, Dishes.TRUFFLE}))
                .statusCode(409)
                .body("type", equalTo("/problems/sold-out"));
    }

    @Test
    @TestSecurity(user = "guest-checkout")
    void a_checkout_locks_the_cart_and_is_idempotent() throws Throwable {
        String cartId = add(Map.of("itemId", Dishes.tiramisu().id(), "quantity", 2))
                .extract()
                .path("cartId");

        String orderId = checkOut(cartId, "{}")
                .statusCode(200)
                .body("repeated", equalTo(false))
                .body("total.amount", equalTo(1300))
                .extract()
                .path("orderId");

        checkOut(cartId, "{}").statusCode(200).body("repeated", equalTo(true)).body("orderId", equalTo(orderId));
        add(Map.of("itemId", Dishes.tiramisu().id(), "quantity", 1))
                .statusCode(409)
                .body("type", equalTo("/problems/cart-locked"))
                .body("orderId", equalTo(orderId));
        given().get("/api/cart").then().body("status", equalTo("locked"));
    }

    @Test
    @TestSecurity(user = "guest-price")
    void a_changed_price_needs_consent() throws Throwable {
        MenuItem soup =
                new MenuItem(java.util.UUID.randomUUID(), 1, "Soup", euro(500), true, false, java.util.List.of());
        putOnTheMenu(soup);
        String cartId =
                add(Map.of("itemId", soup.id(), "quantity", 2)).extract().path("cartId");
        putOnTheMenu(Dishes.changed(soup, euro(550), true, false));

        checkOut(cartId, "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/price-changed"))
                .body("lines[0].was.amount", equalTo(500))
                .body("lines[0].now.amount", equalTo(550))
                .body("total.amount", equalTo(1100));
        checkOut(cartId, "{\"expectedTotal\": {\"amount\": 1100, \"currency\": \"EUR\"}}")
                .statusCode(200);
    }

    @Test
    @TestSecurity(user = "guest-stranger")
    void another_guests_cart_is_not_found() {
        checkOut(java.util.UUID.randomUUID().toString(), "{}")
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private void putOnTheMenu(MenuItem item) throws Throwable {
        OnContext.await(() -> menu.update(item));
    }

    private static ValidatableResponse add(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/cart/add")
                .then();
    }

    private static ValidatableResponse addRaw(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/cart/add")
                .then();
    }

    private static ValidatableResponse checkOut(String cartId, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/internal/carts/{cartId}/checkout", cartId)
                .then();
    }
}
