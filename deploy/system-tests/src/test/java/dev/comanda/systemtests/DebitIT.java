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

/** Money that is on its way is waited for, and is not taken for money. */
@ExtendWith(RunningComanda.class)
class DebitIT {

    private final Comanda comanda;

    DebitIT(Comanda comanda) {
        this.comanda = comanda;
    }

    @Test
    void an_order_is_paid_when_the_bank_has_paid_and_stays_payable_when_it_refuses() {
        // Given
        var anna = new Guest(comanda);
        var bruno = new Guest(comanda);
        var annasOrder = order(anna);
        var brunosOrder = order(bruno);

        // When
        anna.goesToPay(annasOrder).payFrom(SLOW_ACCOUNT).then().statusCode(303);
        var refused = bruno.goesToPay(brunosOrder);
        refused.payFrom(EMPTY_ACCOUNT).then().statusCode(303);

        // Then
        anna.order(annasOrder).then().body("status", equalTo("pending"));
        assertThat(comanda.ledger().charged(annasOrder)).isEmpty();
        isAtLast("paid", anna, annasOrder);
        paysByCard(bruno, brunosOrder, refused.session());
        assertThat(comanda.ledger().charged(annasOrder)).hasSize(1);
        assertThat(comanda.ledger().charged(brunosOrder)).hasSize(1);
        assertThat(comanda.ledger().refunded(annasOrder)).isEmpty();
    }

    /** The order stays payable: there is another session once the bank has refused the first. */
    private static void paysByCard(Guest guest, String orderId, String refused) {
        await("there is another page to pay on")
                .untilAsserted(() -> assertThat(guest.goesToPay(orderId).session())
                        .startsWith("cs_")
                        .isNotEqualTo(refused));
        guest.goesToPay(orderId).payWith(GOOD_CARD).then().statusCode(303);
        isAtLast("paid", guest, orderId);
    }

    private static void isAtLast(String status, Guest guest, String orderId) {
        await("order " + orderId + " is " + status)
                .untilAsserted(() -> guest.order(orderId).then().body("status", equalTo(status)));
    }

    private static String order(Guest guest) {
        String cartId = guest.adds(1, guest.readsMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        return guest.orders(cartId).then().statusCode(201).extract().path("orderId");
    }
}
