package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.chaos.system.Component;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One order is one trace: HTTP, outboxes, Kafka, provider and live socket. */
@ExtendWith(RunningComanda.class)
class TraceIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Comanda comanda;
    private final Guest guest;

    TraceIT(Comanda comanda) {
        this.comanda = comanda;
        this.guest = new Guest(comanda);
    }

    @Test
    void every_process_logs_the_trace_of_the_order() {
        // Given
        var cartId = fillCart();

        // When
        String orderId =
                guest.placeOrder(cartId).then().statusCode(201).extract().path("orderId");
        payAndAwaitMessage(orderId);

        // Then
        var trace = traceOf(Component.ORDER, "published OrderCreated.v1 for " + orderId);
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(traceOf(Component.CART, "published CartCheckedOut.v1 for " + cartId))
                .isEqualTo(trace);
        assertThat(traceOf(Component.PAYMENT, "published PaymentSessionOpened.v1 for " + orderId))
                .isEqualTo(trace);
        assertThat(traceOf(Component.PAYMENT, "published PaymentSucceeded.v1 for " + orderId))
                .isEqualTo(trace);
        assertThat(traceOf(Component.ORDER, "published OrderPaid.v1 for " + orderId))
                .isEqualTo(trace);
        assertThat(traceOf(Component.GATEWAY, "order " + orderId + " is paid: sent to 1 subscribers"))
                .isEqualTo(trace);
        assertThat(comanda.log(Component.GATEWAY))
                .anyMatch(line -> line.contains("POST /api/orders/create") && line.contains(trace));
    }

    @Test
    void every_process_logs_what_it_does_for_a_request_under_the_id_that_the_answer_says() {
        // Given
        var cartId = fillCart();

        // When
        var answer = guest.placeOrder(cartId).then().statusCode(201).extract();

        // Then
        var requestId = answer.header("X-Request-Id");
        String orderId = answer.path("orderId");
        assertThat(lineOf(Component.CART, "published CartCheckedOut.v1 for " + cartId))
                .contains(requestId);
        assertThat(lineOf(Component.ORDER, "published OrderCreated.v1 for " + orderId))
                .contains(requestId);
        assertThat(comanda.log(Component.GATEWAY))
                .anyMatch(line -> line.contains("POST /api/orders/create") && line.contains(requestId));
    }

    @Test
    void the_trace_of_the_browser_is_continued() {
        // Given
        var cartId = fillCart();

        // When
        String orderId = guest.placeOrderInTrace("00-" + TRACE + "-00f067aa0ba902b7-01", cartId)
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");

        // Then
        assertThat(traceOf(Component.ORDER, "published OrderCreated.v1 for " + orderId))
                .isEqualTo(TRACE);
    }

    private String fillCart() {
        return guest.addToCart(1, guest.getMenu().dish("Espresso"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
    }

    private void payAndAwaitMessage(String orderId) {
        try (var socket = guest.subscribe(orderId)) {
            guest.openPaymentPage(orderId).payWith(GOOD_CARD).then().statusCode(303);
            socket.awaitStatus("paid");
        }
    }

    /** The trace id at the end of the log line. */
    private String traceOf(Component component, String what) {
        var line = lineOf(component, what);
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private String lineOf(Component component, String what) {
        return await(component + " has logged: " + what)
                .until(
                        () -> comanda.log(component).stream()
                                .filter(logged -> logged.contains(what))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
