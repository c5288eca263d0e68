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
import dev.comanda.systemtests.people.Merchant;
import dev.comanda.systemtests.people.Mischief;
import dev.comanda.systemtests.people.Provider;
import dev.comanda.systemtests.running.Books;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
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
 * In whatever order the provider's reports of one payment come in, and each of them twice: the order ends the same, and
 * everything is said once.
 */
@ExtendWith(RunningComanda.class)
class WebhookOrderIT {

    /** All that is told about an order that is paid at the second try and of which a part is given back by hand. */
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
    void an_order_ends_the_same_in_some_orders_of_reports() {
        var orders = new ArrayList<>(permutations(REPORTS));
        Collections.shuffle(orders, new Random(SEED));
        allEndTheSame(orders.subList(0, ENOUGH));
    }

    @Tag("long")
    @Test
    void an_order_ends_the_same_in_every_order_of_reports() {
        allEndTheSame(permutations(REPORTS));
    }

    private void allEndTheSame(List<List<String>> permutations) {
        try (var _ = Mischief.of("{\"fault\": \"drop\", \"on\": \"*\"}", comanda);
                var books = Books.of(comanda)) {
            var orders = permutations.stream().map(this::reported).toList();
            orders.forEach(this::isPaidAndPartlyRefunded);
            books.awaitCalm();
            orders.forEach(this::isPaidAndPartlyRefunded);
            orders.forEach(order -> everythingWasSaidOnce(order, books));
        }
    }

    /** An order about which the reports have come in, in this order and each twice. */
    private Placed reported(List<String> reports) {
        var guest = new Guest(comanda);
        String cartId = guest.adds(1, guest.readsMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        String orderId = guest.orders(cartId).then().statusCode(201).extract().path("orderId");
        var bodies = story(guest, orderId);
        for (String report : reports) {
            var body = requireNonNull(bodies.get(report), report);
            tells(body);
            tells(body);
        }
        return new Placed(guest, orderId, String.join(", ", reports));
    }

    private Map<String, String> story(Guest guest, String orderId) {
        var page = guest.goesToPay(orderId);
        page.payWith(DECLINED_CARD);
        page.payWith(GOOD_CARD).then().statusCode(303);
        var payment = merchant.paymentOn(page.session());
        merchant.refunds(payment, GIVEN_BACK);
        return merchant.events().stream()
                .filter(event -> isAbout(event, page.session()) || isAbout(event, payment))
                .collect(toMap(event -> event.path("type").asText(), JsonNode::toString, (_, last) -> last));
    }

    private static boolean isAbout(JsonNode event, String name) {
        return event.path("data").toString().contains('"' + name + '"');
    }

    private void tells(String event) {
        provider.reports(event, Instant.now()).then().statusCode(200);
    }

    private void isPaidAndPartlyRefunded(Placed order) {
        await(order.toString())
                .untilAsserted(() -> order.guest()
                        .order(order.orderId())
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

    private static void everythingWasSaidOnce(Placed order, Books books) {
        var said = Stream.of("order.events", "payment.events")
                .flatMap(topic -> books.kafka().records(topic).stream())
                .filter(record -> order.orderId().equals(new String(record.key(), UTF_8)))
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), UTF_8))
                .filter(type -> !type.equals("PaymentFailed.v1"))
                .toList();
        assertThat(said)
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
