package dev.comanda.systemtests;

import static dev.comanda.systemtests.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comanda.systemtests.people.Dish;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Money;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningComanda.class)
class PriceChangeIT {

    private final Comanda comanda;
    private final Staff manager;
    private final Guest guest;
    private final Dish lasagne;
    private final Dish focaccia;

    PriceChangeIT(Comanda comanda) {
        this.comanda = comanda;
        manager = Staff.manager(comanda);
        guest = new Guest(comanda);
        lasagne = guest.getMenu().dish("Lasagne della nonna");
        focaccia = guest.getMenu().dish("Focaccia al rosmarino");
    }

    @AfterEach
    void restore_menu() {
        manager.setPrice(lasagne, lasagne.price()).then().statusCode(200);
        manager.markAvailable(lasagne).then().statusCode(200);
        awaitPriceInNewCarts(lasagne.price());
    }

    @Test
    void a_guest_consents_to_a_changed_price() {
        // Given
        guest.addToCart(1, focaccia).then().statusCode(200);
        var cart = guest.addToCart(2, lasagne).then().statusCode(200).extract().jsonPath();
        String cartId = cart.get("cartId");
        String line = cart.get("lines.find { it.name == '%s' }.lineId".formatted(lasagne.name()));
        var dearer = lasagne.price() + 150;
        var total = focaccia.price() + 2 * dearer;

        // When
        manager.setPrice(lasagne, dearer).then().statusCode(200).body("price.amount", equalTo((int) dearer));

        // Then
        assertThat(guest.getMenu().dish(lasagne.name()).price()).isEqualTo(dearer);
        awaitInCart("total.amount", (int) total);

        // When
        var withoutConsent = guest.placeOrder(cartId);

        // Then
        withoutConsent
                .then()
                .spec(problem(409, "price-changed"))
                .body("lines", hasSize(1))
                .body("lines[0].lineId", equalTo(line))
                .body("lines[0].was.amount", equalTo((int) lasagne.price()))
                .body("lines[0].now.amount", equalTo((int) dearer))
                .body("total.amount", equalTo((int) total));

        // When
        var toTheOldTotal = guest.placeOrderForTotal(Money.euros(total - 300), cartId);
        var toTheNewTotal = guest.placeOrderForTotal(Money.euros(total), cartId);

        // Then
        toTheOldTotal.then().spec(problem(409, "price-changed"));
        toTheNewTotal
                .then()
                .statusCode(201)
                .body("total.amount", equalTo((int) total))
                .body("lines.find { it.lineId == '%s' }.unitPrice.amount".formatted(line), equalTo((int) dearer));
    }

    @Test
    void an_order_keeps_its_prices() {
        // Given
        String cartId = guest.addToCart(1, lasagne).path("cartId");
        String orderId =
                guest.placeOrder(cartId).then().statusCode(201).extract().path("orderId");

        // When
        manager.setPrice(lasagne, lasagne.price() + 500).then().statusCode(200);
        awaitPriceInNewCarts(lasagne.price() + 500);

        // Then
        guest.getOrder(orderId).then().body("total.amount", equalTo((int) lasagne.price()));
        guest.placeOrder(cartId).then().statusCode(200).body("total.amount", equalTo((int) lasagne.price()));
    }

    @Test
    void a_sold_out_item_can_not_be_ordered() {
        // Given
        String cartId = guest.addToCart(1, lasagne).path("cartId");

        // When
        manager.markSoldOut(lasagne).then().statusCode(200);

        // Then
        awaitInCart("lines[0].availability", "sold_out");
        guest.placeOrder(cartId).then().spec(problem(409, "sold-out")).body("names", contains(lasagne.name()));
        guest.addToCart(1, lasagne).then().spec(problem(409, "sold-out"));

        // When
        manager.markAvailable(lasagne).then().statusCode(200);

        // Then
        awaitInCart("lines[0].availability", "available");
        guest.placeOrder(cartId).then().statusCode(201);
    }

    @Test
    void only_managers_change_prices() {
        // Given
        var stranger = new Staff("manager", "a guess", comanda);
        var kitchen = Staff.kitchen(comanda);

        // Then
        guest.addToCart(1, focaccia).then().statusCode(200);
        guest.patch("/api/menu/items/" + lasagne.itemId(), Map.of("price", Money.euros(1)))
                .then()
                .spec(problem(403, "forbidden"));
        stranger.setPrice(lasagne, 1).then().spec(problem(401, "unauthenticated"));
        kitchen.setPrice(lasagne, 1).then().statusCode(403);
        assertThat(guest.getMenu().dish(lasagne.name()).price()).isEqualTo(lasagne.price());
    }

    private void awaitInCart(String path, Object value) {
        await(path + " in the cart").untilAsserted(() -> guest.getCart().then().body(path, equalTo(value)));
    }

    private void awaitPriceInNewCarts(long price) {
        await("the price in new carts")
                .untilAsserted(() -> new Guest(comanda)
                        .addToCart(1, lasagne)
                        .then()
                        .statusCode(200)
                        .body("total.amount", equalTo((int) price)));
    }
}
