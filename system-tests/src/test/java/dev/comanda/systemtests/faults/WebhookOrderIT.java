package dev.comanda.systemtests.faults;

import static dev.comanda.systemtests.people.PaymentPage.DECLINED_CARD;
import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.InjectedFaults;
import dev.comanda.systemtests.people.Merchant;
import dev.comanda.systemtests.people.Provider;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import dev.comanda.systemtests.running.SystemState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Webhooks of one payment in any order, each delivered twice: the order ends in the same state, and every event is
 * published once.
 */
@ExtendWith(RunningComanda.class)
class WebhookOrderIT {

    /** The webhooks of an order that is paid at the second attempt and partially refunded. */
    private static final List<String> REPORTS = List.of(
            "payment_intent.payment_failed",
            "checkout.session.completed",
            "refund.created",
            "charge.refunded",
            "refund.updated");

    private static final int GIVEN_BACK = 100;
    private static final int ENOUGH = 6;
    private static final long SEED = 42;

    private final Comanda comanda;
    private final Provider provider;
    private final Merchant merchant;

    WebhookOrderIT(Comanda comanda) {
        this.comanda = comanda;
        this.provider = Provider.genuine(comanda);
        this.merchant = new Merchant(comanda);
    }

    @Test
    void some_orders_of_webhooks_lead_to_the_same_state() {
        var orders = new ArrayList<>(permutations(REPORTS));
        Collections.shuffle(orders, new Random(SEED));
        assertAllEndEqually(orders.subList(0, ENOUGH));
    }

    @Tag("long")
    @Test
    void every_order_of_webhooks_leads_to_the_same_state() {
        assertAllEndEqually(permutations(REPORTS));
    }

    private void assertAllEndEqually(List<List<String>> permutations) {
        try (var _ = InjectedFaults.of("{\"fault\": \"drop\", \"on\": \"*\"}", comanda);
                var state = SystemState.of(comanda)) {
            var orders = permutations.stream().map(this::reported).toList();
            orders.forEach(this::awaitPaidAndPartlyRefunded);
            state.awaitQuiescence();
            orders.forEach(this::awaitPaidAndPartlyRefunded);
            orders.forEach(order -> assertEveryEventPublishedOnce(order, state));
        }
    }

    /** Places an order and sends its webhooks in this order, each twice. */
    private Placed reported(List<String> reports) {
        var guest = new Guest(comanda);
        String cartId = guest.addToCart(1, guest.getMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        String orderId =
                guest.placeOrder(cartId).then().statusCode(201).extract().path("orderId");
        var bodies = story(guest, orderId);
        for (String report : reports) {
            var body = requireNonNull(bodies.get(report), report);
            sendWebhook(body);
            sendWebhook(body);
        }
        return new Placed(guest, orderId, String.join(", ", reports));
    }

    private Map<String, String> story(Guest guest, String orderId) {
        var page = guest.openPaymentPage(orderId);
        page.payWith(DECLINED_CARD);
        page.payWith(GOOD_CARD).then().statusCode(303);
        var payment = merchant.paymentOn(page.session());
        merchant.refund(payment, GIVEN_BACK);
        return merchant.events().stream()
                .filter(event -> isAbout(event, page.session()) || isAbout(event, payment))
                .collect(toMap(event -> event.path("type").asText(), JsonNode::toString, (_, last) -> last));
    }

    private static boolean isAbout(JsonNode event, String name) {
        return event.path("data").toString().contains('"' + name + '"');
    }

    private void sendWebhook(String event) {
        provider.sendWebhook(event, Instant.now()).then().statusCode(200);
    }

    private void awaitPaidAndPartlyRefunded(Placed order) {
        await(order.toString())
                .untilAsserted(() -> order.guest()
                        .getOrder(order.orderId())
                        .then()
                        .body("status", equalTo("paid"))
                        .body("refund", equalTo("partial")));
        assertThat(comanda.ledger().charged(order.orderId()))
                .as(order.toString())
                .hasSize(1);
        assertThat(comanda.ledger().refunded(order.orderId()))
                .as(order.toString())
                .hasSize(1);
    }

    private static void assertEveryEventPublishedOnce(Placed order, SystemState state) {
        var types = Stream.of("order.events", "payment.events")
                .flatMap(topic -> state.kafka().records(topic).stream())
                .filter(record -> order.orderId().equals(new String(record.key(), UTF_8)))
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), UTF_8))
                .filter(type -> !type.equals("PaymentFailed.v1"))
                .toList();
        assertThat(types)
                .as(order.toString())
                .containsExactlyInAnyOrder(
                        "OrderCreated.v1",
                        "PaymentSessionOpened.v1",
                        "PaymentSucceeded.v1",
                        "OrderPaid.v1",
                        "RefundSucceeded.v1",
                        "OrderRefunded.v1");
    }

    private static <T> List<List<T>> permutations(List<T> things) {
        return things.isEmpty()
                ? List.of(List.of())
                : things.stream().flatMap(first -> startingWith(first, things)).toList();
    }

    private static <T> Stream<List<T>> startingWith(T first, List<T> things) {
        var others = things.stream().filter(other -> !other.equals(first)).toList();
        return permutations(others).stream()
                .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList());
    }

    private record Placed(Guest guest, String orderId, String reports) {
        @Override
        public String toString() {
            return "order %s after %s".formatted(orderId, reports);
        }
    }
}
