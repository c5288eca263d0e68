package dev.comanda.systemtests;

import static dev.comanda.systemtests.Answers.problem;
import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Money;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Refunds by staff. */
@ExtendWith(RunningComanda.class)
class RefundIT {

    private final Comanda comanda;
    private final Guest guest;
    private final Staff manager;

    RefundIT(Comanda comanda) {
        this.comanda = comanda;
        guest = new Guest(comanda);
        manager = Staff.manager(comanda);
    }

    @Test
    void a_manager_refunds_partially_then_the_rest_and_no_more() {
        // Given
        String orderId = pay(placeOrder());
        long total = comanda.ledger().charged(orderId).getFirst();
        Map<String, Object> part = Map.of("amount", Money.euros(450), "reason", "The soup was cold");
        String key = UUID.randomUUID().toString();

        // When
        String first = manager.refund(orderId, part, key)
                .then()
                .statusCode(201)
                .body("amount.amount", equalTo(450))
                .extract()
                .path("refundId");
        manager.refund(orderId, part, key).then().statusCode(201).body("refundId", equalTo(first));
        manager.refund(orderId, Map.of()).then().statusCode(201).body("amount.amount", equalTo((int) total - 450));

        // Then
        manager.refund(orderId, Map.of("amount", Money.euros(1)))
                .then()
                .spec(problem(409, "refund-exceeds-captured"))
                .body("left.amount", equalTo(0));
        awaitRefunds(orderId, 450L, total - 450);
        manager.getRefunds(orderId)
                .then()
                .statusCode(200)
                .body("refunds", hasSize(2))
                .body("refunds.status", everyItem(equalTo("succeeded")));
        assertThat(comanda.ledger().charged(orderId)).containsExactly(total);
    }

    @Test
    void an_unpaid_order_can_not_be_refunded() {
        String orderId = placeOrder();

        await("the payment exists")
                .untilAsserted(() -> guest.getPayment(orderId).then().statusCode(200));

        manager.refund(orderId, Map.of()).then().spec(problem(409, "not-paid"));
        manager.refund(UUID.randomUUID().toString(), Map.of()).then().spec(problem(404, "not-found"));
    }

    private String placeOrder() {
        String cart = guest.addToCart(2, guest.getMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        return guest.placeOrder(cart).then().statusCode(201).extract().path("orderId");
    }

    private String pay(String orderId) {
        guest.openPaymentPage(orderId).payWith(GOOD_CARD);
        await("the order is paid")
                .untilAsserted(() -> guest.getOrder(orderId).then().body("status", equalTo("paid")));
        return orderId;
    }

    private void awaitRefunds(String orderId, Long... amounts) {
        await("the refund is complete")
                .untilAsserted(
                        () -> assertThat(comanda.ledger().refunded(orderId)).containsExactly(amounts));
        await("all refunds have succeeded")
                .untilAsserted(() ->
                        manager.getRefunds(orderId).then().body("refunds.status", everyItem(equalTo("succeeded"))));
    }
}
