package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.chaos.house.Part;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One order is one trace, from the click to the news on the socket, through HTTP, outboxes, Kafka and the provider. */
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
    void every_process_logs_what_it_does_for_an_order_under_one_trace() {
        // Given
        var cartId = fillsTheCart();

        // When
        String orderId = guest.orders(cartId).then().statusCode(201).extract().path("orderId");
        paysWatching(orderId);

        // Then
        var trace = traceOf(Part.ORDER, "said OrderCreated.v1 about " + orderId);
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(traceOf(Part.CART, "said CartCheckedOut.v1 about " + cartId)).isEqualTo(trace);
        assertThat(traceOf(Part.PAYMENT, "said PaymentSessionOpened.v1 about " + orderId))
                .isEqualTo(trace);
        assertThat(traceOf(Part.PAYMENT, "said PaymentSucceeded.v1 about " + orderId))
                .isEqualTo(trace);
        assertThat(traceOf(Part.ORDER, "said OrderPaid.v1 about " + orderId)).isEqualTo(trace);
        assertThat(traceOf(Part.GATEWAY, "order " + orderId + " is paid: sent to 1 subscribers"))
                .isEqualTo(trace);
        assertThat(comanda.log(Part.GATEWAY))
                .anyMatch(line -> line.contains("POST /api/orders/create") && line.contains(trace));
    }

    @Test
    void every_process_logs_what_it_does_for_a_request_under_the_id_that_the_answer_says() {
        // Given
        var cartId = fillsTheCart();

        // When
        var answer = guest.orders(cartId).then().statusCode(201).extract();

        // Then
        var requestId = answer.header("X-Request-Id");
        String orderId = answer.path("orderId");
        assertThat(lineOf(Part.CART, "said CartCheckedOut.v1 about " + cartId)).contains(requestId);
        assertThat(lineOf(Part.ORDER, "said OrderCreated.v1 about " + orderId)).contains(requestId);
        assertThat(comanda.log(Part.GATEWAY))
                .anyMatch(line -> line.contains("POST /api/orders/create") && line.contains(requestId));
    }

    @Test
    void a_trace_that_the_browser_began_is_continued() {
        // Given
        var cartId = fillsTheCart();

        // When
        String orderId = guest.ordersUnderTrace("00-" + TRACE + "-00f067aa0ba902b7-01", cartId)
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");

        // Then
        assertThat(traceOf(Part.ORDER, "said OrderCreated.v1 about " + orderId)).isEqualTo(TRACE);
    }

    private String fillsTheCart() {
        return guest.adds(1, guest.readsMenu().dish("Espresso"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
    }

    private void paysWatching(String orderId) {
        try (var socket = guest.watches(orderId)) {
            guest.goesToPay(orderId).payWith(GOOD_CARD).then().statusCode(303);
            socket.toldOf("paid");
        }
    }

    /** The last word of the line that says it. */
    private String traceOf(Part part, String what) {
        var line = lineOf(part, what);
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private String lineOf(Part part, String what) {
        return await(part + " has logged: " + what)
                .until(
                        () -> comanda.log(part).stream()
                                .filter(logged -> logged.contains(what))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
