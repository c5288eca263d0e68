package dev.comanda.systemtests;

import static dev.comanda.systemtests.Answers.problem;
import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lifecycle of paid orders. */
@ExtendWith(RunningComanda.class)
class KitchenIT {

    private final Comanda comanda;
    private final Guest guest;
    private final Staff kitchen;

    KitchenIT(Comanda comanda) {
        this.comanda = comanda;
        this.guest = new Guest(comanda);
        this.kitchen = Staff.kitchen(comanda);
    }

    @Test
    void the_kitchen_completes_an_order_and_the_guest_follows_live() {
        String order = placeAndPayOrder();
        kitchen.get("/api/kitchen/orders?status=paid&limit=100").then().body("orders.orderId", hasItem(order));

        try (var socket = guest.subscribe(order)) {
            kitchen.advanceOrder(order, "accept").then().statusCode(200);
            socket.awaitStatus("accepted");
            kitchen.advanceOrder(order, "prepare").then().statusCode(200);
            socket.awaitStatus("preparing");
            guest.post("/api/orders/" + order + "/cancel", Map.of())
                    .then()
                    .spec(problem(409, "illegal-transition"))
                    .body("orderStatus", equalTo("preparing"));
            kitchen.advanceOrder(order, "finish").then().statusCode(200);
            socket.awaitStatus("ready");
            kitchen.advanceOrder(order, "complete").then().statusCode(200);
            socket.awaitStatus("completed");
            assertThat(socket.versions()).isSorted().doesNotHaveDuplicates();
        }

        kitchen.advanceOrder(order, "complete").then().statusCode(200).body("status", equalTo("completed"));
        kitchen.get("/api/kitchen/orders?limit=100").then().body("orders.orderId", not(hasItem(order)));
        assertThat(comanda.ledger().refunded(order)).isEmpty();
    }

    @Test
    void a_guest_who_cancels_in_time_is_refunded_once() {
        String order = placeAndPayOrder();

        for (int times = 0; times < 2; times++) {
            guest.post("/api/orders/" + order + "/cancel", Map.of())
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("cancelled"))
                    .body("reason", equalTo("cancelled by the guest"));
        }

        assertFullyRefunded(order);
    }

    @Test
    void an_order_refused_by_the_restaurant_has_a_reason_and_is_refunded() {
        String order = placeAndPayOrder();
        kitchen.advanceOrder(order, "accept").then().statusCode(200);

        kitchen.refuseOrder(order, "The oven is broken").then().statusCode(200);

        guest.getOrder(order).then().body("status", equalTo("cancelled")).body("reason", equalTo("The oven is broken"));
        assertFullyRefunded(order);
    }

    private void assertFullyRefunded(String order) {
        await("the refund is complete")
                .untilAsserted(() -> guest.getOrder(order).then().body("refund", equalTo("full")));
        assertThat(comanda.ledger().refunded(order))
                .isEqualTo(comanda.ledger().charged(order))
                .hasSize(1);
    }

    private String placeAndPayOrder() {
        String cart = guest.addToCart(2, guest.getMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        String order = guest.placeOrder(cart).then().statusCode(201).extract().path("orderId");
        try (var socket = guest.subscribe(order)) {
            guest.openPaymentPage(order).payWith(GOOD_CARD).then().statusCode(303);
            socket.awaitStatus("paid");
        }
        return order;
    }
}
