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

/** What becomes of an order once it is paid. */
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
    void the_kitchen_takes_an_order_from_paid_to_completed_before_the_guests_eyes() {
        String order = paysAnOrder();
        kitchen.get("/api/kitchen/orders?status=paid&limit=100").then().body("orders.orderId", hasItem(order));

        try (var socket = guest.watches(order)) {
            kitchen.works(order, "accept").then().statusCode(200);
            socket.toldOf("accepted");
            kitchen.works(order, "prepare").then().statusCode(200);
            socket.toldOf("preparing");
            guest.post("/api/orders/" + order + "/cancel", Map.of())
                    .then()
                    .spec(problem(409, "illegal-transition"))
                    .body("orderStatus", equalTo("preparing"));
            kitchen.works(order, "finish").then().statusCode(200);
            socket.toldOf("ready");
            kitchen.works(order, "complete").then().statusCode(200);
            socket.toldOf("completed");
            assertThat(socket.versions()).isSorted().doesNotHaveDuplicates();
        }

        kitchen.works(order, "complete").then().statusCode(200).body("status", equalTo("completed"));
        kitchen.get("/api/kitchen/orders?limit=100").then().body("orders.orderId", not(hasItem(order)));
        assertThat(comanda.ledger().refunded(order)).isEmpty();
    }

    @Test
    void a_guest_who_cancels_in_time_gets_the_money_back_once() {
        String order = paysAnOrder();

        for (int times = 0; times < 2; times++) {
            guest.post("/api/orders/" + order + "/cancel", Map.of())
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("cancelled"))
                    .body("reason", equalTo("cancelled by the guest"));
        }

        getsEverythingBack(order);
    }

    @Test
    void an_order_that_the_restaurant_refuses_says_why_and_is_refunded() {
        String order = paysAnOrder();
        kitchen.works(order, "accept").then().statusCode(200);

        kitchen.refuses(order, "The oven is broken").then().statusCode(200);

        guest.order(order).then().body("status", equalTo("cancelled")).body("reason", equalTo("The oven is broken"));
        getsEverythingBack(order);
    }

    private void getsEverythingBack(String order) {
        await("the money is back").untilAsserted(() -> guest.order(order).then().body("refund", equalTo("full")));
        assertThat(comanda.ledger().refunded(order))
                .isEqualTo(comanda.ledger().charged(order))
                .hasSize(1);
    }

    private String paysAnOrder() {
        String cart = guest.adds(2, guest.readsMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        String order = guest.orders(cart).then().statusCode(201).extract().path("orderId");
        try (var socket = guest.watches(order)) {
            guest.goesToPay(order).payWith(GOOD_CARD).then().statusCode(303);
            socket.toldOf("paid");
        }
        return order;
    }
}
