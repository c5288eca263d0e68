package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.EMPTY_ACCOUNT;
import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static dev.comanda.systemtests.people.PaymentPage.SLOW_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pending bank debits do not count as payments until they succeed. */
@ExtendWith(RunningComanda.class)
class DebitIT {

    private final Comanda comanda;

    DebitIT(Comanda comanda) {
        this.comanda = comanda;
    }

    @Test
    void an_order_is_paid_when_its_debit_succeeds_and_payable_again_when_it_fails() {
        // Given
        var anna = new Guest(comanda);
        var bruno = new Guest(comanda);
        var annasOrder = order(anna);
        var brunosOrder = order(bruno);

        // When
        anna.openPaymentPage(annasOrder).payFrom(SLOW_ACCOUNT).then().statusCode(303);
        var refused = bruno.openPaymentPage(brunosOrder);
        refused.payFrom(EMPTY_ACCOUNT).then().statusCode(303);

        // Then
        anna.getOrder(annasOrder).then().body("status", equalTo("pending"));
        assertThat(comanda.ledger().charged(annasOrder)).isEmpty();
        awaitStatus("paid", anna, annasOrder);
        payByCard(bruno, brunosOrder, refused.session());
        assertThat(comanda.ledger().charged(annasOrder)).hasSize(1);
        assertThat(comanda.ledger().charged(brunosOrder)).hasSize(1);
        assertThat(comanda.ledger().refunded(annasOrder)).isEmpty();
    }

    /** The order stays payable: after the failed debit there is another session. */
    private static void payByCard(Guest guest, String orderId, String refused) {
        await("there is another payment page")
                .untilAsserted(() -> assertThat(guest.openPaymentPage(orderId).session())
                        .startsWith("cs_")
                        .isNotEqualTo(refused));
        guest.openPaymentPage(orderId).payWith(GOOD_CARD).then().statusCode(303);
        awaitStatus("paid", guest, orderId);
    }

    private static void awaitStatus(String status, Guest guest, String orderId) {
        await("order " + orderId + " is " + status)
                .untilAsserted(() -> guest.getOrder(orderId).then().body("status", equalTo(status)));
    }

    private static String order(Guest guest) {
        String cartId = guest.addToCart(1, guest.getMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        return guest.placeOrder(cartId).then().statusCode(201).extract().path("orderId");
    }
}
