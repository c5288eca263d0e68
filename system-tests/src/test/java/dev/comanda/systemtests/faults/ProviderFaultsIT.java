package dev.comanda.systemtests.faults;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.InjectedFaults;
import dev.comanda.systemtests.people.Retry;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever faults the provider has: orders are paid, and charged once. */
@ExtendWith(RunningComanda.class)
class ProviderFaultsIT {

    /** Long enough for retries that are minutes apart. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Comanda comanda;
    private final Guest guest;

    ProviderFaultsIT(Comanda comanda) {
        this.comanda = comanda;
        this.guest = new Guest(comanda);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'lose_answer', 'on': 'POST /v1/checkout/sessions', 'times': 2}",
                "{'fault': 'conflict', 'on': 'POST /v1/checkout/sessions', 'times': 1}",
                "{'fault': 'rate_limit', 'on': 'POST /v1/checkout/sessions', 'times': 1}",
                "{'fault': 'error', 'on': 'POST /v1/checkout/sessions', 'times': 1}",
                "{'fault': 'delay', 'on': '*', 'delayMillis': 300}",
                "{'fault': 'duplicate', 'on': '*', 'count': 3}",
                "{'fault': 'reorder', 'on': '*'}",
                "{'fault': 'bad_signature', 'on': 'payment_intent.succeeded'}"
            })
    void an_order_is_paid_once_despite_short_faults(String rule) {
        assertPaidOnceDespite(rule, Duration.ofSeconds(60));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'timeout', 'on': 'POST /v1/checkout/sessions', 'times': 1}",
                "{'fault': 'timeout', 'on': 'GET /v1/checkout/sessions/{id}', 'times': 1}",
                "{'fault': 'lose_answer', 'on': '*', 'probability': 0.5}",
                "{'fault': 'drop', 'on': '*'}",
                "{'fault': 'bad_signature', 'on': '*'}",
                "{'fault': 'conflict', 'on': '*', 'probability': 0.17},"
                        + "{'fault': 'rate_limit', 'on': '*', 'probability': 0.2},"
                        + "{'fault': 'error', 'on': '*', 'probability': 0.25}",
                "{'fault': 'drop', 'on': '*'}, {'fault': 'error', 'on': '*', 'probability': 0.5}"
            })
    void an_order_is_paid_once_despite_long_faults(String rules) {
        assertPaidOnceDespite(rules, LONG);
    }

    @Test
    void an_order_placed_during_an_outage_is_paid_afterwards() {
        // Given
        String orderId;
        try (var outage = InjectedFaults.of(rules("{'fault': 'error', 'on': '*'}"), comanda)) {

            // When
            orderId = order();
            await("the provider was called").until(() -> outage.triggered() > 0);
            guest.getOrder(orderId).then().statusCode(200);
        }

        // Then
        pay(orderId);
        assertPaidOnce(orderId, Duration.ofSeconds(60));
    }

    private void assertPaidOnceDespite(String rules, Duration patience) {
        // Given
        try (var faults = InjectedFaults.of(rules(rules), comanda)) {

            // When
            var orderId = order();
            pay(orderId);

            // Then
            assertPaidOnce(orderId, patience);
            assertThat(faults.triggered()).isPositive();
        }
    }

    private static String rules(String readable) {
        return readable.replace('\'', '"');
    }

    private String order() {
        var dish = guest.getMenu().dish("Tiramisù");
        String cartId =
                guest.addToCart(1, dish).then().statusCode(200).extract().path("cartId");
        return guest.placeOrder(cartId).then().statusCode(201).extract().path("orderId");
    }

    private void pay(String orderId) {
        var page = guest.openPaymentPage(orderId);
        Retry.until(303, () -> page.payWith(GOOD_CARD));
    }

    private void assertPaidOnce(String orderId, Duration patience) {
        var order = await("order " + orderId + " is paid")
                .atMost(patience)
                .until(() -> guest.getOrder(orderId).jsonPath(), found -> "paid".equals(found.get("status")));
        assertThat(comanda.ledger().charged(orderId)).containsExactly(order.getLong("total.amount"));
        assertThat(comanda.ledger().refunded(orderId)).isEmpty();
        assertThat(comanda.ledger().sessions(orderId)).hasSize(1);
    }
}
