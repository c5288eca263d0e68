package dev.comanda.systemtests;

import static dev.comanda.systemtests.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.systemtests.people.Dish;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningComanda.class)
class CartIT {

    private final Guest guest;
    private final Dish pizza;
    private final Dish tiramisu;
    private final Dish espresso;

    CartIT(Comanda comanda) {
        guest = new Guest(comanda);
        var menu = guest.readsMenu();
        pizza = menu.dish("Pizza Margherita", "Large");
        tiramisu = menu.dish("Tiramisù");
        espresso = menu.dish("Espresso");
    }

    @Test
    void a_guest_changes_their_mind() {
        // Given
        add(pizza);
        var dessert = add(tiramisu);
        var coffee = add(espresso);

        // When
        guest.changes(dessert, 3).then().statusCode(200);
        guest.removes(coffee).then().statusCode(200);

        // Then
        var cart = guest.looksIntoCart().then().statusCode(200).extract().jsonPath();
        assertThat(cart.getList("lines.name")).containsExactlyInAnyOrder(pizza.name(), tiramisu.name());
        assertThat(cart.getInt("lines.find { it.lineId == '%s' }.quantity".formatted(dessert)))
                .isEqualTo(3);
        assertThat(cart.<String>getList("lines.options.flatten().name")).containsExactly("Large");
        var large = cart.getLong("lines.options.flatten()[0].priceDelta.amount");
        assertThat(large).isPositive();
        assertThat(cart.getLong("total.amount")).isEqualTo(pizza.price() + large + 3 * tiramisu.price());
    }

    @Test
    void a_coupon_takes_its_part_off() {
        // Given
        add(pizza);
        var subtotal = guest.looksIntoCart().jsonPath().getInt("subtotal.amount");
        var discount = Math.toIntExact(Math.round(subtotal / 10.0));

        // Then
        guest.asksAbout("save10")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("code", equalTo("SAVE10"))
                .body("discountText", equalTo("10%"))
                .body("discount.amount", equalTo(discount))
                .body("newTotal.amount", equalTo(subtotal - discount));
        guest.looksIntoCart().then().body("coupon", nullValue()).body("total.amount", equalTo(subtotal));

        // When
        guest.applies("save10").then().statusCode(200);

        // Then
        guest.looksIntoCart()
                .then()
                .body("coupon.code", equalTo("SAVE10"))
                .body("discount.amount", equalTo(discount))
                .body("total.amount", equalTo(subtotal - discount));
    }

    @ParameterizedTest
    @CsvSource({"SUMMER25, expired", "NOSUCHCODE, unknown", "FEAST20, minimum_not_met"})
    void a_coupon_that_does_not_hold_is_refused_with_its_reason(String code, String reason) {
        // Given
        add(espresso);

        // Then
        guest.asksAbout(code)
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("reason", equalTo(reason))
                .body("message", equalTo("Invalid Coupon"));
        guest.applies(code).then().spec(problem(409, "coupon-refused")).body("reason", equalTo(reason));
        guest.looksIntoCart().then().body("coupon", nullValue());
    }

    @Test
    void a_cart_becomes_one_order_however_often_it_is_asked_for() {
        // Given
        add(pizza);
        String cartId = guest.looksIntoCart().path("cartId");
        var key = UUID.randomUUID().toString();

        // When
        String orderId =
                guest.orders(cartId, key).then().statusCode(201).extract().path("orderId");

        // Then
        guest.orders(cartId, key).then().statusCode(201).body("orderId", equalTo(orderId));
        guest.orders(cartId, "another key").then().statusCode(200).body("orderId", equalTo(orderId));
        guest.orders(cartId).then().statusCode(200).body("orderId", equalTo(orderId));
        guest.get("/api/orders").then().body("orders", hasSize(1)).body("orders[0].orderId", equalTo(orderId));
    }

    @Test
    void a_cart_does_not_change_while_its_order_waits_to_be_paid() {
        // Given
        var line = add(pizza);
        String cartId = guest.looksIntoCart().path("cartId");
        String orderId = guest.orders(cartId).then().statusCode(201).extract().path("orderId");

        // Then
        guest.adds(1, espresso).then().spec(problem(409, "cart-locked")).body("orderId", equalTo(orderId));
        guest.changes(line, 2).then().spec(problem(409, "cart-locked")).body("orderId", equalTo(orderId));
        guest.removes(line).then().spec(problem(409, "cart-locked")).body("orderId", equalTo(orderId));
        guest.looksIntoCart().then().body("status", equalTo("locked")).body("lines", hasSize(1));
    }

    /** Answers the id of the new line. */
    private String add(Dish dish) {
        return guest.adds(1, dish)
                .then()
                .statusCode(200)
                .extract()
                .path("lines.find { it.itemId == '%s' }.lineId".formatted(dish.itemId()));
    }
}
