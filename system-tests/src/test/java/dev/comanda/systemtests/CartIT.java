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
        var menu = guest.getMenu();
        pizza = menu.dish("Pizza Margherita", "Large");
        tiramisu = menu.dish("Tiramisù");
        espresso = menu.dish("Espresso");
    }

    @Test
    void a_guest_changes_the_cart() {
        // Given
        add(pizza);
        var dessert = add(tiramisu);
        var coffee = add(espresso);

        // When
        guest.changeQuantity(dessert, 3).then().statusCode(200);
        guest.removeLine(coffee).then().statusCode(200);

        // Then
        var cart = guest.getCart().then().statusCode(200).extract().jsonPath();
        assertThat(cart.getList("lines.name")).containsExactlyInAnyOrder(pizza.name(), tiramisu.name());
        assertThat(cart.getInt("lines.find { it.lineId == '%s' }.quantity".formatted(dessert)))
                .isEqualTo(3);
        assertThat(cart.<String>getList("lines.options.flatten().name")).containsExactly("Large");
        var large = cart.getLong("lines.options.flatten()[0].priceDelta.amount");
        assertThat(large).isPositive();
        assertThat(cart.getLong("total.amount")).isEqualTo(pizza.price() + large + 3 * tiramisu.price());
    }

    @Test
    void a_coupon_reduces_the_total() {
        // Given
        add(pizza);
        var subtotal = guest.getCart().jsonPath().getInt("subtotal.amount");
        var discount = Math.toIntExact(Math.round(subtotal / 10.0));

        // Then
        guest.validateCoupon("save10")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("code", equalTo("SAVE10"))
                .body("discountText", equalTo("10%"))
                .body("discount.amount", equalTo(discount))
                .body("newTotal.amount", equalTo(subtotal - discount));
        guest.getCart().then().body("coupon", nullValue()).body("total.amount", equalTo(subtotal));

        // When
        guest.applyCoupon("save10").then().statusCode(200);

        // Then
        guest.getCart()
                .then()
                .body("coupon.code", equalTo("SAVE10"))
                .body("discount.amount", equalTo(discount))
                .body("total.amount", equalTo(subtotal - discount));
    }

    @ParameterizedTest
    @CsvSource({"SUMMER25, expired", "NOSUCHCODE, unknown", "FEAST20, minimum_not_met"})
    void an_invalid_coupon_is_refused_with_its_reason(String code, String reason) {
        // Given
        add(espresso);

        // Then
        guest.validateCoupon(code)
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("reason", equalTo(reason))
                .body("message", equalTo("Invalid Coupon"));
        guest.applyCoupon(code).then().spec(problem(409, "coupon-refused")).body("reason", equalTo(reason));
        guest.getCart().then().body("coupon", nullValue());
    }

    @Test
    void ordering_a_cart_is_idempotent() {
        // Given
        add(pizza);
        String cartId = guest.getCart().path("cartId");
        var key = UUID.randomUUID().toString();

        // When
        String orderId =
                guest.placeOrder(cartId, key).then().statusCode(201).extract().path("orderId");

        // Then
        guest.placeOrder(cartId, key).then().statusCode(201).body("orderId", equalTo(orderId));
        guest.placeOrder(cartId, "another key").then().statusCode(200).body("orderId", equalTo(orderId));
        guest.placeOrder(cartId).then().statusCode(200).body("orderId", equalTo(orderId));
        guest.get("/api/orders").then().body("orders", hasSize(1)).body("orders[0].orderId", equalTo(orderId));
    }

    @Test
    void a_cart_is_locked_while_its_order_is_pending() {
        // Given
        var line = add(pizza);
        String cartId = guest.getCart().path("cartId");
        String orderId =
                guest.placeOrder(cartId).then().statusCode(201).extract().path("orderId");

        // Then
        guest.addToCart(1, espresso).then().spec(problem(409, "cart-locked")).body("orderId", equalTo(orderId));
        guest.changeQuantity(line, 2).then().spec(problem(409, "cart-locked")).body("orderId", equalTo(orderId));
        guest.removeLine(line).then().spec(problem(409, "cart-locked")).body("orderId", equalTo(orderId));
        guest.getCart().then().body("status", equalTo("locked")).body("lines", hasSize(1));
    }

    /** @return the id of the new line */
    private String add(Dish dish) {
        return guest.addToCart(1, dish)
                .then()
                .statusCode(200)
                .extract()
                .path("lines.find { it.itemId == '%s' }.lineId".formatted(dish.itemId()));
    }
}
