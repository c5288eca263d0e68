package dev.comanda.systemtests;

import static dev.comanda.systemtests.Answers.problem;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.systemtests.people.Dish;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Money;
import dev.comanda.systemtests.people.Retry;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guests are isolated from each other. */
@ExtendWith(RunningComanda.class)
class GuestsIT {

    private final Comanda comanda;
    private final Guest anna;
    private final Guest bruno;
    private final Guest stranger;
    private final Dish espresso;

    GuestsIT(Comanda comanda) {
        this.comanda = comanda;
        anna = new Guest(comanda);
        bruno = new Guest(comanda);
        stranger = new Guest(comanda);
        espresso = anna.getMenu().dish("Espresso");
    }

    @BeforeEach
    void give_bruno_a_session() {
        bruno.addToCart(1, espresso).then().statusCode(200);
    }

    @Test
    void a_cart_is_invisible_to_other_guests() {
        // Given
        var cart = anna.addToCart(2, espresso).then().statusCode(200).extract().jsonPath();
        String cartId = cart.get("cartId");
        String line = cart.get("lines[0].lineId");

        // Then
        assertThat(bruno.session()).isNotEqualTo(anna.session());
        bruno.changeQuantity(line, 9).then().spec(problem(404, "not-found"));
        bruno.removeLine(line).then().spec(problem(404, "not-found"));
        bruno.post("/api/cart/add", Map.of("itemId", espresso.itemId(), "quantity", 1, "cartId", cartId))
                .then()
                .spec(problem(404, "not-found"));
        bruno.post("/api/coupon/validate", Map.of("code", "SAVE10", "cartId", cartId))
                .then()
                .spec(problem(404, "not-found"));
        bruno.placeOrder(cartId).then().spec(problem(404, "not-found"));
        bruno.placeOrderForTotal(Money.euros(cart.getLong("total.amount")), cartId)
                .then()
                .spec(problem(404, "not-found"));
        anna.getCart().then().body("status", equalTo("open")).body("lines[0].quantity", equalTo(2));
    }

    @Test
    void an_order_is_invisible_to_other_guests() {
        // Given
        var orderId = order(anna);
        Retry.until(200, () -> anna.getPayment(orderId));

        // Then
        bruno.getOrder(orderId).then().spec(problem(404, "not-found"));
        bruno.post("/api/orders/" + orderId + "/cancel", Map.of()).then().spec(problem(404, "not-found"));
        bruno.getPayment(orderId).then().spec(problem(404, "not-found"));
        bruno.get("/api/payments/" + orderId + "/checkout").then().spec(problem(404, "not-found"));
        bruno.get("/api/orders").then().statusCode(200).body("orders", hasSize(0));
        assertThat(bruno.subscribeExpectingRefusal(orderId)).isEqualTo(404);
        anna.getOrder(orderId).then().statusCode(200).body("status", equalTo("pending"));
        anna.get("/api/orders").then().body("orders.orderId", equalTo(List.of(orderId)));
    }

    @Test
    void without_a_session_nothing_is_accessible() {
        // Given
        var orderId = order(anna);

        // Then
        stranger.getCart().then().statusCode(200).body("cartId", nullValue());
        stranger.get("/api/orders").then().spec(problem(401, "unauthenticated"));
        stranger.getOrder(orderId).then().spec(problem(401, "unauthenticated"));
        stranger.getPayment(orderId).then().spec(problem(401, "unauthenticated"));
        stranger.get("/api/payments/" + orderId + "/checkout").then().spec(problem(401, "unauthenticated"));
        assertThat(stranger.subscribeExpectingRefusal(orderId)).isEqualTo(401);
        assertThat(stranger.session()).isNull();
    }

    @Test
    void a_forged_session_is_ignored() {
        // Given
        var orderId = order(anna);
        var forged = forge(requireNonNull(anna.session()));
        var forger = Guest.withSession(forged, comanda);

        // Then
        forger.getOrder(orderId).then().spec(problem(401, "unauthenticated"));
        assertThat(forger.subscribeExpectingRefusal(orderId)).isEqualTo(401);

        // When
        forger.addToCart(1, espresso).then().statusCode(200);

        // Then
        assertThat(forger.session()).isNotEqualTo(forged).isNotEqualTo(anna.session());
        forger.getOrder(orderId).then().spec(problem(404, "not-found"));
    }

    private String order(Guest guest) {
        String cartId =
                guest.addToCart(1, espresso).then().statusCode(200).extract().path("cartId");
        return guest.placeOrder(cartId).then().statusCode(201).extract().path("orderId");
    }

    /** The same session with another signature. */
    private static String forge(String session) {
        var last = session.charAt(session.length() - 1);
        return session.substring(0, session.length() - 1) + (last == 'A' ? 'B' : 'A');
    }
}
