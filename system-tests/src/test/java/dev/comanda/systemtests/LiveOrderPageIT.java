package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import dev.comanda.chaos.system.Component;
import dev.comanda.chaos.system.Replica;
import dev.comanda.systemtests.browser.Chromium;
import dev.comanda.systemtests.browser.OrderPage;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.PaymentPage;
import dev.comanda.systemtests.people.Retry;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.Metrics;
import dev.comanda.systemtests.running.Replicas;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of an order comes right by itself, whatever happens to its socket. */
@Replicas("gateway=2")
@ExtendWith({RunningComanda.class, Chromium.class})
class LiveOrderPageIT {

    private static final String RECONNECTING = "Reconnecting …";
    private static final String POLLING =
            "Live updates are interrupted; this page checks for changes every few seconds.";

    private static final Replica FIRST = new Replica(Component.GATEWAY, 1);
    private static final Replica SECOND = new Replica(Component.GATEWAY, 2);

    private final Comanda comanda;
    private final Browser browser;
    private final Guest guest;

    LiveOrderPageIT(Comanda comanda, Browser browser) {
        this.comanda = comanda;
        this.browser = browser;
        this.guest = new Guest(comanda);
    }

    @Test
    void the_page_says_paid_though_the_gateway_of_its_socket_is_killed_meanwhile() {
        // Given
        var orderId = placeOrder();
        var payment = guest.openPaymentPage(orderId);
        try (var page = OrderPage.open(browser, comanda.gateway(), guest, orderId)) {
            page.awaitStatus("pending", "Waiting for your payment");
            var holder = await("a gateway holds the socket")
                    .until(() -> sockets(FIRST) > 0 ? FIRST : SECOND, replica -> sockets(replica) == 1);

            // When
            var kill = comanda.kill(holder);
            pay(payment);

            // Then
            page.awaitStatus("paid", "Paid, thank you");
            var other = holder.equals(FIRST) ? SECOND : FIRST;
            await("the other gateway holds the socket").until(() -> sockets(other) == 1);
            assertThat(page.connections()).contains(RECONNECTING);
            assertThat(page.wasLoadedOnce()).isTrue();
            kill.awaitRestart();
        }
    }

    @Test
    void the_page_says_paid_where_sockets_are_refused() {
        // Given
        var orderId = placeOrder();
        var payment = guest.openPaymentPage(orderId);
        try (var page = OrderPage.openWithoutSockets(browser, comanda.gateway(), guest, orderId)) {
            page.awaitStatus("pending", "Waiting for your payment");

            // When
            pay(payment);

            // Then
            page.awaitStatus("paid", "Paid, thank you");
            assertThat(page.wasLoadedOnce()).isTrue();

            // When
            await("further refusals").until(() -> page.refusedSockets() > 4);

            // Then
            assertThat(page.connections()).isEqualTo(List.of(RECONNECTING, POLLING));
        }
    }

    private double sockets(Replica gateway) {
        return Metrics.at(comanda.managementAddress(gateway)).value("live_sockets");
    }

    private String placeOrder() {
        var pizza = guest.getMenu().dish("Pizza Diavola", "Normal");
        String cartId = Retry.until(200, () -> guest.addToCart(1, pizza)).path("cartId");
        var key = UUID.randomUUID().toString();
        return Retry.until(201, () -> guest.placeOrder(cartId, key)).path("orderId");
    }

    /** Sends the form again if the page is away for a moment; the provider takes the money once. */
    private static void pay(PaymentPage page) {
        Retry.until(303, () -> page.payWith(GOOD_CARD));
    }
}
