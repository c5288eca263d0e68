package dev.comanda.systemtests;

import static dev.comanda.systemtests.Answers.problem;
import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.chaos.house.Part;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Patience;
import dev.comanda.systemtests.people.PaymentPage;
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

/** Whatever dies, and whenever: an order that was begun is paid for once, and its guest sees it. */
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
    void an_order_is_paid_while_nobody_listens_to_the_provider(Part away) {
        isPaidWhileAway(away);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "KAFKA", "MENU", "CART", "ORDER"})
    void an_order_is_paid_while_something_else_is_away(Part away) {
        isPaidWhileAway(away);
    }

    private void isPaidWhileAway(Part away) {
        // Given
        var orderId = order();
        var page = guest.goesToPay(orderId);

        // When
        comanda.without(away, () -> pay(page));

        // Then
        isPaidOnce(orderId);
    }

    @Test
    void guests_read_the_menu_and_are_asked_to_wait_while_the_database_is_away() {
        // Given
        var orderId = order();

        // Then
        comanda.without(Part.POSTGRES, () -> {
            assertThat(guest.readsMenu().items()).isNotEmpty();
            isAskedToWait(guest.looksIntoCart());
            isAskedToWait(guest.adds(1, guest.readsMenu().dish("Espresso")));
            isAskedToWait(guest.order(orderId));
            isAskedToWait(guest.payment(orderId));
        });
        Patience.until(200, () -> guest.order(orderId));
    }

    private static void isAskedToWait(Response answer) {
        answer.then().spec(problem(503, "unavailable"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void an_order_is_placed_though_something_dies(Part part) {
        // Given
        var cartId = fillCart();
        var key = UUID.randomUUID().toString();

        // When
        var kill = comanda.kill(part);
        String orderId = Patience.until(201, () -> guest.orders(cartId, key)).path("orderId");
        kill.awaitComeback();
        pay(guest.goesToPay(orderId));

        // Then
        isPaidOnce(orderId);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void an_order_is_paid_though_something_dies_just_then(Part part) {
        // Given
        var orderId = order();
        pay(guest.goesToPay(orderId));

        // When
        comanda.kill(part).awaitComeback();

        // Then
        isPaidOnce(orderId);
    }

    @Tag("long")
    @Test
    void everything_goes_on_after_the_launcher_was_killed() throws InterruptedException {
        // Given
        var paidBefore = order();
        pay(guest.goesToPay(paidBefore));
        isPaidOnce(paidBefore);
        var onTheWay = order();
        pay(guest.goesToPay(onTheWay));

        // When
        comanda.killLauncherAndStartAgain();

        // Then
        isPaidOnce(paidBefore);
        isPaidOnce(onTheWay);

        // When
        var afterwards = order();
        pay(guest.goesToPay(afterwards));

        // Then
        isPaidOnce(afterwards);
        guest.get("/api/orders").then().body("orders.orderId", equalTo(List.of(afterwards, onTheWay, paidBefore)));
    }

    private String fillCart() {
        var pizza = guest.readsMenu().dish("Pizza Diavola", "Normal");
        return guest.adds(2, pizza).then().statusCode(200).extract().path("cartId");
    }

    private String order() {
        return guest.orders(fillCart()).then().statusCode(201).extract().path("orderId");
    }

    /** Sends the form again if the page is away for a moment; the provider takes the money once. */
    private static void pay(PaymentPage page) {
        Patience.until(303, () -> page.payWith(GOOD_CARD));
    }

    private void isPaidOnce(String orderId) {
        var order = await("order " + orderId + " is paid")
                .ignoreExceptions()
                .until(() -> guest.order(orderId).jsonPath(), found -> "paid".equals(found.get("status")));
        try (var socket = guest.watches(orderId)) {
            assertThat(socket.first().path("status").asText()).isEqualTo("paid");
        }
        assertThat(comanda.ledger().charged(orderId)).containsExactly(order.getLong("total.amount"));
        assertThat(comanda.ledger().refunded(orderId)).isEmpty();
        await("the cart is closed")
                .ignoreExceptions()
                .untilAsserted(() -> guest.looksIntoCart().then().body("cartId", nullValue()));
    }
}
