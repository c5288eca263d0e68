package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Patience;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guests who have signed in, and the coupons that are for them. */
@ExtendWith(RunningComanda.class)
class CustomersIT {

    private static final int AT_ONCE = 50;

    private final Comanda comanda;
    private final Guest ada;
    private final String code = "EACH" + System.nanoTime();

    CustomersIT(Comanda comanda) {
        this.comanda = comanda;
        this.ada = Guest.signedIn("ada", comanda);
    }

    @BeforeEach
    void once_for_each_customer() {
        Staff.manager(comanda)
                .makes(Map.of("code", code, "percentBasisPoints", 1000, "customerLimit", 1))
                .then()
                .statusCode(201);
    }

    @Test
    void a_customer_orders_with_a_coupon_once_and_sees_what_becomes_of_it() {
        var order = orders(ada);
        try (var socket = ada.watches(order)) {
            ada.goesToPay(order).payWith(GOOD_CARD).then().statusCode(303);
            assertThat(socket.toldOf("paid").path("orderId").asText()).isEqualTo(order);
        }
        ada.order(order).then().statusCode(200).body("status", equalTo("paid"));
        Guest.signedIn("grace", comanda).order(order).then().statusCode(404);
        await("the cart is closed")
                .untilAsserted(() -> ada.looksIntoCart().then().body("cartId", nullValue()));

        ada.asksAbout(code).then().body("reason", equalTo("customer_limit"));
        fillsCart(ada);
        ada.applies(code).then().statusCode(409).body("reason", equalTo("customer_limit"));
        Guest.signedIn("grace", comanda).asksAbout(code).then().body("valid", equalTo(true));
        isNewest(order, "customer-ada", "committed");
    }

    @Test
    void a_guest_is_asked_to_sign_in() {
        var guest = new Guest(comanda);
        fillsCart(guest);

        guest.asksAbout(code)
                .then()
                .body("reason", equalTo("customer_limit"))
                .body("message", equalTo("Invalid Coupon"))
                .body("detail", equalTo("This coupon is for customers who have signed in"));
        guest.applies(code)
                .then()
                .statusCode(409)
                .body("reason", equalTo("customer_limit"))
                .body("detail", equalTo("This coupon is for customers who have signed in"));
    }

    @Test
    void many_orders_at_once_of_a_customer_take_one_use_which_comes_back_with_the_cancellation() throws Exception {
        var grace = Guest.signedIn("grace", comanda);
        var cart = fillsCart(grace);
        grace.applies(code).then().statusCode(200);

        var orders = together(() -> Patience.whileBusy(() -> grace.orders(cart), Response::statusCode));

        assertThat(orders).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        String order = orders.getFirst().path("orderId");
        assertThat(orders).extracting(answer -> answer.<String>path("orderId")).containsOnly(order);
        isNewest(order, "customer-grace", "reserved");
        grace.asksAbout(code).then().body("reason", equalTo("customer_limit"));
        grace.cancels(order).then().statusCode(200);
        await("the use is given back")
                .untilAsserted(() -> grace.asksAbout(code).then().body("valid", equalTo(true)));
        isNewest(order, "customer-grace", "released");
    }

    private String orders(Guest customer) {
        var cart = fillsCart(customer);
        customer.applies(code).then().statusCode(200).body("coupon.code", equalTo(code));
        return customer.orders(cart).then().statusCode(201).extract().path("orderId");
    }

    private static String fillsCart(Guest customer) {
        return customer.adds(1, customer.readsMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
    }

    private void isNewest(String order, String customer, String state) {
        await("the use is " + state)
                .untilAsserted(() -> Staff.manager(comanda)
                        .looksAtRedemptions(code)
                        .then()
                        .statusCode(200)
                        .body("redemptions[0].orderId", equalTo(order))
                        .body("redemptions[0].customer", equalTo(customer))
                        .body("redemptions[0].state", equalTo(state)));
    }

    private static List<Response> together(Callable<Response> call) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(Stream.generate(() -> call).limit(AT_ONCE).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
