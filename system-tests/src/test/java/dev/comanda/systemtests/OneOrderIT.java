package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.DECLINED_CARD;
import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.LiveSocket;
import dev.comanda.systemtests.people.PaymentPage;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One order from the menu to its payment. */
@ExtendWith(RunningComanda.class)
class OneOrderIT {

    private final Comanda comanda;
    private final Guest guest;

    private String cartId = "";
    private String orderId = "";
    private int total;

    OneOrderIT(Comanda comanda) {
        this.comanda = comanda;
        this.guest = new Guest(comanda);
    }

    @Test
    void a_guest_orders_pays_and_follows_live() {
        fillCart();
        placeOrder();
        try (var socket = guest.subscribe(orderId);
                var reconnected = guest.subscribe(orderId, 1)) {
            assertPendingMessage(socket);
            var page = openProviderPage();
            payWithDeclinedCard(page);
            pay(page);
            assertPaidMessage(socket);
            assertNothingSentTwice(reconnected);
        }
        assertOrderPaid();
        assertLaterSocketsAgree();
        assertChargedOnce();
        assertNextCartIsNew();
    }

    private void fillCart() {
        var menu = guest.getMenu();
        guest.addToCart(1, menu.dish("Pizza Margherita", "Large")).then().statusCode(200);
        guest.addToCart(3, menu.dish("Tiramisù")).then().statusCode(200);
        var cart = guest.applyCoupon("SAVE10").then().statusCode(200).extract().jsonPath();
        cartId = cart.getString("cartId");
        total = cart.getInt("total.amount");
        assertThat(total).isPositive().isLessThan(cart.getInt("subtotal.amount"));
    }

    private void placeOrder() {
        var created = guest.placeOrder(cartId)
                .then()
                .statusCode(201)
                .body("status", equalTo("pending"))
                .body("refund", equalTo("none"))
                .body("coupon.code", equalTo("SAVE10"))
                .body("lines.name.sort()", equalTo(List.of("Pizza Margherita", "Tiramisù")))
                .body("total.amount", equalTo(total))
                .extract();
        orderId = created.path("orderId");
        assertThat(created.header("Location")).isEqualTo("/api/orders/" + orderId);
        assertThat(created.<String>path("redirectUrl")).isEqualTo("/api/payments/" + orderId + "/checkout");
        assertThat(Instant.parse(created.path("expiresAt"))).isAfter(Instant.now());
    }

    private void assertPendingMessage(LiveSocket socket) {
        assertThat(socket.first().path("orderId").asText()).isEqualTo(orderId);
        assertThat(socket.first().path("status").asText()).isEqualTo("pending");
        assertThat(socket.first().path("version").asLong()).isEqualTo(1);
    }

    private PaymentPage openProviderPage() {
        var page = guest.openPaymentPage(orderId);
        assertThat(page.address()).startsWith(comanda.provider().toString());
        page.show().then().statusCode(200).contentType(ContentType.HTML).body(containsString("<form"));
        return page;
    }

    private void payWithDeclinedCard(PaymentPage page) {
        page.payWith(DECLINED_CARD).then().statusCode(402).body(containsString("declined"));
        assertThat(comanda.ledger().declined(orderId)).containsExactly((long) total);
        guest.getOrder(orderId)
                .then()
                .body("status", equalTo("pending"))
                .body("redirectUrl", equalTo("/api/payments/" + orderId + "/checkout"));
    }

    private void pay(PaymentPage page) {
        page.payWith(GOOD_CARD)
                .then()
                .statusCode(303)
                .header("Location", equalTo(comanda.gateway() + "/orders/" + orderId));
        guest.getPage("/orders/" + orderId).then().statusCode(200).contentType(ContentType.HTML);
    }

    private void assertPaidMessage(LiveSocket socket) {
        var paid = socket.awaitStatus("paid");
        assertThat(paid.path("orderId").asText()).isEqualTo(orderId);
        assertThat(paid.path("refund").asText()).isEqualTo("none");
        assertThat(socket.versions()).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    /** This socket was opened with {@code since=1}. */
    private void assertNothingSentTwice(LiveSocket reconnected) {
        reconnected.awaitStatus("paid");
        assertThat(reconnected.versions()).allMatch(version -> version > 1);
    }

    private void assertOrderPaid() {
        var order = guest.getOrder(orderId)
                .then()
                .statusCode(200)
                .body("status", equalTo("paid"))
                .body("redirectUrl", nullValue())
                .body("total.amount", equalTo(total))
                .extract();
        assertThat(order.header("ETag")).isEqualTo("\"" + order.path("version") + "\"");
        guest.getPayment(orderId)
                .then()
                .statusCode(200)
                .body("status", equalTo("succeeded"))
                .body("checkoutUrl", nullValue());
        assertThat(guest.openPaymentPage(orderId).address()).isEqualTo(comanda.gateway() + "/orders/" + orderId);
    }

    private void assertLaterSocketsAgree() {
        long version = guest.getOrder(orderId).jsonPath().getLong("version");
        try (var knowing = guest.subscribe(orderId, version);
                var unknowing = guest.subscribe(orderId)) {
            assertThat(unknowing.first().path("status").asText()).isEqualTo("paid");
            assertThat(unknowing.first().path("version").asLong()).isEqualTo(version);
            // it was opened before the other one, which has got its message
            assertThat(knowing.versions()).isEmpty();
        }
    }

    private void assertChargedOnce() {
        assertThat(comanda.ledger().charged(orderId)).containsExactly((long) total);
        assertThat(comanda.ledger().refunded(orderId)).isEmpty();
    }

    private void assertNextCartIsNew() {
        await("the cart is closed").untilAsserted(() -> guest.getCart().then().body("cartId", nullValue()));
        var cart = guest.addToCart(1, guest.getMenu().dish("Espresso"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(cart.getString("cartId")).isNotEqualTo(cartId);
        assertThat(cart.getList("lines.name")).containsExactly("Espresso");
        assertThat(cart.<Object>get("coupon")).isNull();
    }
}
