package dev.comanda.cart.adapter.in.kafka;

import static dev.comanda.cart.Await.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.contracts.event.Contracts;
import dev.comanda.contracts.event.Delivery;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderEventsIT {

    private static final String DEAD_LETTERS = "cart-service.order.events.dlq";

    @Inject
    EventSender others;

    @Inject
    UpdateMenuCopy menu;

    @Inject
    Coupons coupons;

    private final Coupon coupon = TestCoupons.named(
            TestCoupons.limited(TestCoupons.five(), 1), Coupon.normalise("ORDER-" + UUID.randomUUID()));

    @BeforeEach
    void set_up_menu_and_coupon() {
        OnContext.await(() -> menu.update(Dishes.tiramisu()));
        OnContext.await(() -> coupons.add(coupon));
    }

    @Test
    @TestSecurity(user = "guest-order-paid")
    void a_paid_order_closes_the_cart_and_the_next_add_creates_another() {
        String cartId = fill();
        String orderId = checkOut(cartId);

        publish("OrderPaid.v1", cartId, orderId);

        soon().untilAsserted(() -> cart().body("cartId", nullValue()));
        assertThat(uses()).isEqualTo(1);
        add().statusCode(200).body("cartId", not(equalTo(cartId))).body("total.amount", equalTo(1300));
    }

    @Test
    @TestSecurity(user = "guest-order-expired")
    void an_expired_order_reopens_the_cart_and_releases_the_coupon_once() {
        String cartId = fill();
        String orderId = checkOut(cartId);
        assertThat(uses()).isEqualTo(1);

        publish("OrderExpired.v1", cartId, orderId);

        soon().untilAsserted(() -> cart().body("status", equalTo("open")));
        assertThat(uses()).isZero();
        String secondOrder = checkOut(cartId);
        publish("OrderExpired.v1", cartId, orderId);
        awaitProcessed(orderId);
        cart().body("status", equalTo("locked"));
        publish("OrderPaid.v1", cartId, secondOrder);
        soon().untilAsserted(() -> cart().body("cartId", nullValue()));
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "guest-order-cancelled")
    void a_cancelled_order_reopens_the_cart_unless_it_was_paid() {
        String cartId = fill();
        publish("OrderCancelled.v1", cartId, checkOut(cartId));
        soon().untilAsserted(() -> cart().body("status", equalTo("open")));

        String orderId = checkOut(cartId);
        publish("OrderCreated.v1", cartId, orderId);
        publish("OrderPaid.v1", cartId, orderId);
        publish("OrderCancelled.v1", cartId, orderId);

        awaitProcessed(orderId);
        cart().body("cartId", nullValue());
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "guest-order-refused")
    void an_order_refused_by_the_restaurant_releases_the_coupon_and_the_cart_stays_closed() {
        String cartId = fill();
        String orderId = checkOut(cartId);
        publish("OrderPaid.v1", cartId, orderId);

        refuse(cartId, orderId);

        soon().untilAsserted(() -> assertThat(uses()).isZero());
        cart().body("cartId", nullValue());
    }

    /** A dead letter with the order's key is processed after all earlier events of the order. */
    private void awaitProcessed(String orderId) {
        UUID key = UUID.fromString(orderId);
        others.sendGarbage("order.events", key);
        soon().untilAsserted(
                        () -> assertThat(others.deadLetters(DEAD_LETTERS, key)).isEqualTo(1));
    }

    private void publish(String type, String cartId, String orderId) {
        others.send(
                "order.events",
                type,
                UUID.fromString(orderId),
                about(type, cartId, orderId).json());
    }

    private void refuse(String cartId, String orderId) {
        Delivery refusal = about("OrderCancelled.v1", cartId, orderId).with("/cancelledBy", "restaurant");
        others.send("order.events", refusal.type(), UUID.fromString(orderId), refusal.json());
    }

    /** The publisher's example, for another order. */
    private static Delivery about(String type, String cartId, String orderId) {
        return Contracts.of("order-service")
                .contract(type)
                .delivery()
                .with("/orderId", UUID.fromString(orderId))
                .with("/cartId", UUID.fromString(cartId));
    }

    private String fill() {
        String cartId = add().statusCode(200).extract().path("cartId");
        given().contentType(ContentType.JSON)
                .body(Map.of("code", coupon.code()))
                .put("/api/cart/coupon")
                .then()
                .statusCode(200)
                .body("total.amount", equalTo(800));
        return cartId;
    }

    private static ValidatableResponse add() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("itemId", Dishes.tiramisu().id(), "quantity", 2))
                .post("/api/cart/add")
                .then();
    }

    private static String checkOut(String cartId) {
        return given().contentType(ContentType.JSON)
                .body("{}")
                .post("/internal/carts/{cartId}/checkout", cartId)
                .then()
                .statusCode(200)
                .body("total.amount", equalTo(800))
                .extract()
                .path("orderId");
    }

    private static ValidatableResponse cart() {
        return given().get("/api/cart").then().statusCode(200);
    }

    private int uses() {
        return OnContext.await(() -> coupons.find(coupon.code())).orElseThrow().used();
    }
}
