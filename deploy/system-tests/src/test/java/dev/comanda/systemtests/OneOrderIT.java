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

/** The way of one order, from the menu to the paid bill. */
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
    void an_order_goes_from_the_menu_to_paid_before_the_guests_eyes() {
        fillsTheCart();
        orders();
        try (var socket = guest.watches(orderId);
                var reconnected = guest.watches(orderId, 1)) {
            isToldThatTheOrderIsPending(socket);
            var page = goesToTheProvidersPage();
            isDeclined(page);
            pays(page);
            isToldThatTheOrderIsPaid(socket);
            isToldNothingTwice(reconnected);
        }
        findsThePaidOrder();
        isToldTheSameByLaterSockets();
        hasPaidExactlyOnce();
        startsAnotherCart();
    }

    private void fillsTheCart() {
        var menu = guest.readsMenu();
        guest.adds(1, menu.dish("Pizza Margherita", "Large")).then().statusCode(200);
        guest.adds(3, menu.dish("Tiramisù")).then().statusCode(200);
        var cart = guest.applies("SAVE10").then().statusCode(200).extract().jsonPath();
        cartId = cart.getString("cartId");
        total = cart.getInt("total.amount");
        assertThat(total).isPositive().isLessThan(cart.getInt("subtotal.amount"));
    }

    private void orders() {
        var created = guest.orders(cartId)
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

    private void isToldThatTheOrderIsPending(LiveSocket socket) {
        assertThat(socket.first().path("orderId").asText()).isEqualTo(orderId);
        assertThat(socket.first().path("status").asText()).isEqualTo("pending");
        assertThat(socket.first().path("version").asLong()).isEqualTo(1);
    }

    private PaymentPage goesToTheProvidersPage() {
        var page = guest.goesToPay(orderId);
        assertThat(page.address()).startsWith(comanda.provider().toString());
        page.show().then().statusCode(200).contentType(ContentType.HTML).body(containsString("<form"));
        return page;
    }

    private void isDeclined(PaymentPage page) {
        page.payWith(DECLINED_CARD).then().statusCode(402).body(containsString("declined"));
        assertThat(comanda.ledger().declined(orderId)).containsExactly((long) total);
        guest.order(orderId)
                .then()
                .body("status", equalTo("pending"))
                .body("redirectUrl", equalTo("/api/payments/" + orderId + "/checkout"));
    }

    private void pays(PaymentPage page) {
        page.payWith(GOOD_CARD)
                .then()
                .statusCode(303)
                .header("Location", equalTo(comanda.gateway() + "/orders/" + orderId));
        guest.getPage("/orders/" + orderId).then().statusCode(200).contentType(ContentType.HTML);
    }

    private void isToldThatTheOrderIsPaid(LiveSocket socket) {
        var paid = socket.toldOf("paid");
        assertThat(paid.path("orderId").asText()).isEqualTo(orderId);
        assertThat(paid.path("refund").asText()).isEqualTo("none");
        assertThat(socket.versions()).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    /** This one said that it knew version 1. */
    private void isToldNothingTwice(LiveSocket reconnected) {
        reconnected.toldOf("paid");
        assertThat(reconnected.versions()).allMatch(version -> version > 1);
    }

    private void findsThePaidOrder() {
        var order = guest.order(orderId)
                .then()
                .statusCode(200)
                .body("status", equalTo("paid"))
                .body("redirectUrl", nullValue())
                .body("total.amount", equalTo(total))
                .extract();
        assertThat(order.header("ETag")).isEqualTo("\"" + order.path("version") + "\"");
        guest.payment(orderId)
                .then()
                .statusCode(200)
                .body("status", equalTo("succeeded"))
                .body("checkoutUrl", nullValue());
        assertThat(guest.goesToPay(orderId).address()).isEqualTo(comanda.gateway() + "/orders/" + orderId);
    }

    private void isToldTheSameByLaterSockets() {
        long version = guest.order(orderId).jsonPath().getLong("version");
        try (var knowing = guest.watches(orderId, version);
                var unknowing = guest.watches(orderId)) {
            assertThat(unknowing.first().path("status").asText()).isEqualTo("paid");
            assertThat(unknowing.first().path("version").asLong()).isEqualTo(version);
            // it was there before the other one, which has been told by now
            assertThat(knowing.versions()).isEmpty();
        }
    }

    private void hasPaidExactlyOnce() {
        assertThat(comanda.ledger().charged(orderId)).containsExactly((long) total);
        assertThat(comanda.ledger().refunded(orderId)).isEmpty();
    }

    private void startsAnotherCart() {
        await("the cart is closed")
                .untilAsserted(() -> guest.looksIntoCart().then().body("cartId", nullValue()));
        var cart = guest.adds(1, guest.readsMenu().dish("Espresso"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(cart.getString("cartId")).isNotEqualTo(cartId);
        assertThat(cart.getList("lines.name")).containsExactly("Espresso");
        assertThat(cart.<Object>get("coupon")).isNull();
    }
}
