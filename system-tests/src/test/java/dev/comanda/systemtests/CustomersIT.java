package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Retry;
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

/** Signed-in customers and coupons with a customer limit. */
@ExtendWith(RunningComanda.class)
class CustomersIT {

    private static final int CONCURRENCY = 50;

    private final Comanda comanda;
    private final Guest ada;
    private final String code = "EACH" + System.nanoTime();

    CustomersIT(Comanda comanda) {
        this.comanda = comanda;
        this.ada = Guest.signedIn("ada", comanda);
    }

    @BeforeEach
    void create_coupon_with_customer_limit() {
        Staff.manager(comanda)
                .createCoupon(Map.of("code", code, "percentBasisPoints", 1000, "customerLimit", 1))
                .then()
                .statusCode(201);
    }

    @Test
    void a_customer_uses_a_coupon_with_a_customer_limit_once() {
        var order = placeOrder(ada);
        try (var socket = ada.subscribe(order)) {
            ada.openPaymentPage(order).payWith(GOOD_CARD).then().statusCode(303);
            assertThat(socket.awaitStatus("paid").path("orderId").asText()).isEqualTo(order);
        }
        ada.getOrder(order).then().statusCode(200).body("status", equalTo("paid"));
        Guest.signedIn("grace", comanda).getOrder(order).then().statusCode(404);
        await("the cart is closed").untilAsserted(() -> ada.getCart().then().body("cartId", nullValue()));

        ada.validateCoupon(code).then().body("reason", equalTo("customer_limit"));
        fillCart(ada);
        ada.applyCoupon(code).then().statusCode(409).body("reason", equalTo("customer_limit"));
        Guest.signedIn("grace", comanda).validateCoupon(code).then().body("valid", equalTo(true));
        awaitNewestRedemption(order, "customer-ada", "committed");
    }

    @Test
    void a_guest_is_asked_to_sign_in() {
        var guest = new Guest(comanda);
        fillCart(guest);

        guest.validateCoupon(code)
                .then()
                .body("reason", equalTo("customer_limit"))
                .body("message", equalTo("Invalid Coupon"))
                .body("detail", equalTo("This coupon is for customers who have signed in"));
        guest.applyCoupon(code)
                .then()
                .statusCode(409)
                .body("reason", equalTo("customer_limit"))
                .body("detail", equalTo("This coupon is for customers who have signed in"));
    }

    @Test
    void concurrent_orders_of_a_customer_reserve_one_use_which_a_cancellation_releases() throws Exception {
        var grace = Guest.signedIn("grace", comanda);
        var cart = fillCart(grace);
        grace.applyCoupon(code).then().statusCode(200);

        var orders = together(() -> Retry.untilNotBusy(() -> grace.placeOrder(cart), Response::statusCode));

        assertThat(orders).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        String order = orders.getFirst().path("orderId");
        assertThat(orders).extracting(answer -> answer.<String>path("orderId")).containsOnly(order);
        awaitNewestRedemption(order, "customer-grace", "reserved");
        grace.validateCoupon(code).then().body("reason", equalTo("customer_limit"));
        grace.cancelOrder(order).then().statusCode(200);
        await("the use is released")
                .untilAsserted(() -> grace.validateCoupon(code).then().body("valid", equalTo(true)));
        awaitNewestRedemption(order, "customer-grace", "released");
    }

    private String placeOrder(Guest customer) {
        var cart = fillCart(customer);
        customer.applyCoupon(code).then().statusCode(200).body("coupon.code", equalTo(code));
        return customer.placeOrder(cart).then().statusCode(201).extract().path("orderId");
    }

    private static String fillCart(Guest customer) {
        return customer.addToCart(1, customer.getMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
    }

    private void awaitNewestRedemption(String order, String customer, String state) {
        await("the use is " + state)
                .untilAsserted(() -> Staff.manager(comanda)
                        .getRedemptions(code)
                        .then()
                        .statusCode(200)
                        .body("redemptions[0].orderId", equalTo(order))
                        .body("redemptions[0].customer", equalTo(customer))
                        .body("redemptions[0].state", equalTo(state)));
    }

    private static List<Response> together(Callable<Response> call) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor
                    .invokeAll(Stream.generate(() -> call).limit(CONCURRENCY).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
