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

/** Money goes back to a guest. */
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
    void a_manager_refunds_a_part_and_then_the_rest_and_no_more() {
        // Given
        String orderId = pays(orders());
        long total = comanda.ledger().charged(orderId).getFirst();
        Map<String, Object> part = Map.of("amount", Money.euros(450), "reason", "The soup was cold");
        String key = UUID.randomUUID().toString();

        // When
        String first = manager.refunds(orderId, part, key)
                .then()
                .statusCode(201)
                .body("amount.amount", equalTo(450))
                .extract()
                .path("refundId");
        manager.refunds(orderId, part, key).then().statusCode(201).body("refundId", equalTo(first));
        manager.refunds(orderId, Map.of()).then().statusCode(201).body("amount.amount", equalTo((int) total - 450));

        // Then
        manager.refunds(orderId, Map.of("amount", Money.euros(1)))
                .then()
                .spec(problem(409, "refund-exceeds-captured"))
                .body("left.amount", equalTo(0));
        awaitRefunds(orderId, 450L, total - 450);
        manager.looksAtRefunds(orderId)
                .then()
                .statusCode(200)
                .body("refunds", hasSize(2))
                .body("refunds.status", everyItem(equalTo("succeeded")));
        assertThat(comanda.ledger().charged(orderId)).containsExactly(total);
    }

    @Test
    void an_order_that_is_not_paid_has_nothing_to_refund() {
        String orderId = orders();

        await("the payment has begun")
                .untilAsserted(() -> guest.payment(orderId).then().statusCode(200));

        manager.refunds(orderId, Map.of()).then().spec(problem(409, "not-paid"));
        manager.refunds(UUID.randomUUID().toString(), Map.of()).then().spec(problem(404, "not-found"));
    }

    private String orders() {
        String cart = guest.adds(2, guest.readsMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        return guest.orders(cart).then().statusCode(201).extract().path("orderId");
    }

    private String pays(String orderId) {
        guest.goesToPay(orderId).payWith(GOOD_CARD);
        await("the order is paid")
                .untilAsserted(() -> guest.order(orderId).then().body("status", equalTo("paid")));
        return orderId;
    }

    private void awaitRefunds(String orderId, Long... amounts) {
        await("the money is back")
                .untilAsserted(
                        () -> assertThat(comanda.ledger().refunded(orderId)).containsExactly(amounts));
        await("all refunds are known to have succeeded")
                .untilAsserted(() ->
                        manager.looksAtRefunds(orderId).then().body("refunds.status", everyItem(equalTo("succeeded"))));
    }
}
