package dev.comanda.systemtests;

import static dev.comanda.systemtests.Answers.problem;
import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.chaos.system.Component;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.PaymentPage;
import dev.comanda.systemtests.people.Retry;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever process is killed: an order is paid once, and its guest sees it. */
@ExtendWith(RunningComanda.class)
class ResilienceIT {

    private final Comanda comanda;
    private final Guest guest;

    ResilienceIT(Comanda comanda) {
        this.comanda = comanda;
        this.guest = new Guest(comanda);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAYMENT", "GATEWAY"})
    void an_order_is_paid_while_the_webhook_receiver_is_down(Component away) {
        assertPaidWhileDown(away);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "KAFKA", "MENU", "CART", "ORDER"})
    void an_order_is_paid_while_another_component_is_down(Component away) {
        assertPaidWhileDown(away);
    }

    private void assertPaidWhileDown(Component away) {
        // Given
        var orderId = order();
        var page = guest.openPaymentPage(orderId);

        // When
        comanda.without(away, () -> pay(page));

        // Then
        assertPaidOnce(orderId);
    }

    @Test
    void guests_read_the_menu_and_get_503_otherwise_while_the_database_is_down() {
        // Given
        var orderId = order();

        // Then
        comanda.without(Component.POSTGRES, () -> {
            assertThat(guest.getMenu().items()).isNotEmpty();
            assertAskedToRetry(guest.getCart());
            assertAskedToRetry(guest.addToCart(1, guest.getMenu().dish("Espresso")));
            assertAskedToRetry(guest.getOrder(orderId));
            assertAskedToRetry(guest.getPayment(orderId));
        });
        Retry.until(200, () -> guest.getOrder(orderId));
    }

    private static void assertAskedToRetry(Response answer) {
        answer.then().spec(problem(503, "unavailable"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void an_order_is_placed_while_a_process_is_killed(Component component) {
        // Given
        var cartId = fillCart();
        var key = UUID.randomUUID().toString();

        // When
        var kill = comanda.kill(component);
        String orderId = Retry.until(201, () -> guest.placeOrder(cartId, key)).path("orderId");
        kill.awaitRestart();
        pay(guest.openPaymentPage(orderId));

        // Then
        assertPaidOnce(orderId);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void an_order_is_paid_when_a_process_is_killed_afterwards(Component component) {
        // Given
        var orderId = order();
        pay(guest.openPaymentPage(orderId));

        // When
        comanda.kill(component).awaitRestart();

        // Then
        assertPaidOnce(orderId);
    }

    @Tag("long")
    @Test
    void orders_survive_a_killed_launcher() throws InterruptedException {
        // Given
        var paidBefore = order();
        pay(guest.openPaymentPage(paidBefore));
        assertPaidOnce(paidBefore);
        var onTheWay = order();
        pay(guest.openPaymentPage(onTheWay));

        // When
        comanda.killAndRestartLauncher();

        // Then
        assertPaidOnce(paidBefore);
        assertPaidOnce(onTheWay);

        // When
        var afterwards = order();
        pay(guest.openPaymentPage(afterwards));

        // Then
        assertPaidOnce(afterwards);
        guest.get("/api/orders").then().body("orders.orderId", equalTo(List.of(afterwards, onTheWay, paidBefore)));
    }

    private String fillCart() {
        var pizza = guest.getMenu().dish("Pizza Diavola", "Normal");
        return guest.addToCart(2, pizza).then().statusCode(200).extract().path("cartId");
    }

    private String order() {
        return guest.placeOrder(fillCart()).then().statusCode(201).extract().path("orderId");
    }

    /** Retries while the page is unavailable; the provider charges once. */
    private static void pay(PaymentPage page) {
        Retry.until(303, () -> page.payWith(GOOD_CARD));
    }

    private void assertPaidOnce(String orderId) {
        var order = await("order " + orderId + " is paid")
                .ignoreExceptions()
                .until(() -> guest.getOrder(orderId).jsonPath(), found -> "paid".equals(found.get("status")));
        try (var socket = guest.subscribe(orderId)) {
            assertThat(socket.first().path("status").asText()).isEqualTo("paid");
        }
        assertThat(comanda.ledger().charged(orderId)).containsExactly(order.getLong("total.amount"));
        assertThat(comanda.ledger().refunded(orderId)).isEmpty();
        await("the cart is closed")
                .ignoreExceptions()
                .untilAsserted(() -> guest.getCart().then().body("cartId", nullValue()));
    }
}
