package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.chaos.system.Component;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Retry;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.Metrics;
import dev.comanda.systemtests.running.RunningComanda;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Metrics show business, backlog and failures, and match their documentation. */
@ExtendWith(RunningComanda.class)
class MetricsIT {

    private static final Set<Component> ALL = EnumSet.range(Component.MENU, Component.GATEWAY);
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| ([^|]+) \\|");
    private static final Pattern OURS = Pattern.compile("(comanda|outbox|inbox|dead|live)_.*(?<!_max)");

    private final Comanda comanda;
    private final Guest guest;

    MetricsIT(Comanda comanda) {
        this.comanda = comanda;
        this.guest = new Guest(comanda);
    }

    @Test
    void an_order_increments_the_counters_of_all_services() {
        // Given
        var created = committed(Component.ORDER, "order.events", "OrderCreated.v1");
        var paid = committed(Component.ORDER, "order.events", "OrderPaid.v1");
        var checkedOut = committed(Component.CART, "cart.events", "CartCheckedOut.v1");
        var succeeded = committed(Component.PAYMENT, "payment.events", "PaymentSucceeded.v1");
        var webhooks = of(Component.PAYMENT).value("comanda_webhooks_total{receipt=\"stored\"}");
        var paidOrders = of(Component.ORDER).value("comanda_orders{status=\"paid\"}");
        var connections = of(Component.GATEWAY).value("live_connection_requests_total{outcome=\"acquired\"}");

        // When
        pay(placeOrder());

        // Then
        assertThat(committed(Component.ORDER, "order.events", "OrderCreated.v1"))
                .isEqualTo(created + 1);
        assertThat(committed(Component.CART, "cart.events", "CartCheckedOut.v1"))
                .isEqualTo(checkedOut + 1);
        await().untilAsserted(() -> {
            assertThat(committed(Component.ORDER, "order.events", "OrderPaid.v1"))
                    .isEqualTo(paid + 1);
            assertThat(committed(Component.PAYMENT, "payment.events", "PaymentSucceeded.v1"))
                    .isEqualTo(succeeded + 1);
            assertThat(of(Component.PAYMENT).value("comanda_webhooks_total{receipt=\"stored\"}"))
                    .isGreaterThan(webhooks);
            assertThat(of(Component.ORDER).value("comanda_orders{status=\"paid\"}"))
                    .isGreaterThan(paidOrders);
            assertThat(of(Component.GATEWAY).value("live_connection_requests_total{outcome=\"acquired\"}"))
                    .isEqualTo(connections + 1);
        });
    }

    @Test
    void the_outbox_fills_while_the_broker_is_down_and_empties_afterwards() {
        // Given
        var cartId = fillCart();

        // Then
        comanda.without(Component.KAFKA, () -> {
            Retry.until(201, () -> guest.placeOrder(cartId, "no broker"));
            var age = await("the outbox fills")
                    .until(() -> of(Component.ORDER).value("outbox_oldest_age_seconds"), seconds -> seconds > 0);
            assertThat(of(Component.ORDER).value("outbox_waiting_events")).isPositive();
            await("its age grows")
                    .until(() -> of(Component.ORDER).value("outbox_oldest_age_seconds"), seconds -> seconds > age);
        });
        await("the outbox is empty").untilAsserted(() -> {
            assertThat(of(Component.ORDER).value("outbox_waiting_events")).isZero();
            assertThat(of(Component.ORDER).value("outbox_oldest_age_seconds")).isZero();
        });
    }

    @Test
    void documented_and_exposed_metrics_are_the_same() throws IOException {
        // Given
        pay(placeOrder());
        var page = Files.readString(Path.of(System.getProperty("comanda.root"), "docs/operations.md"));
        var catalogue = DOCUMENTED
                .matcher(page)
                .results()
                .filter(row -> OURS.matcher(row.group(1)).matches())
                .collect(Collectors.toMap(row -> row.group(1), row -> row));

        var always = catalogue.values().stream()
                .filter(MetricsIT::isAlwaysShown)
                .map(row -> row.group(1))
                .toList();

        // Then: gauges from the database are missing for a moment while they are refreshed
        await("documentation and metrics agree").untilAsserted(() -> {
            var shown = shown();
            assertThat(catalogue.keySet()).containsAll(shown);
            assertThat(shown).containsAll(always);
        });
    }

    private Set<String> shown() {
        return ALL.stream()
                .flatMap(component -> of(component).names().stream())
                .filter(name -> OURS.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAlwaysShown(MatchResult row) {
        return !row.group(2).contains("from the first one on");
    }

    @Test
    void metrics_are_not_for_guests() {
        RestAssured.given()
                .baseUri(comanda.gateway().toString())
                .get("/q/metrics")
                .then()
                .statusCode(404);
    }

    private String fillCart() {
        return guest.addToCart(1, guest.getMenu().dish("Espresso"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
    }

    private String placeOrder() {
        return guest.placeOrder(fillCart()).then().statusCode(201).extract().path("orderId");
    }

    private void pay(String orderId) {
        try (var socket = guest.subscribe(orderId)) {
            assertThat(of(Component.GATEWAY).value("live_sockets")).isPositive();
            guest.openPaymentPage(orderId).payWith(GOOD_CARD).then().statusCode(303);
            socket.awaitStatus("paid");
        }
    }

    private double committed(Component component, String topic, String type) {
        return of(component).value("outbox_events_total{topic=\"%s\",type=\"%s\"}".formatted(topic, type));
    }

    private Metrics of(Component component) {
        return Metrics.at(comanda.managementAddress(component));
    }
}
