package dev.comanda.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coupons from their creation to the guest's order. */
@ExtendWith(RunningComanda.class)
class StaffCouponsIT {

    private final Comanda comanda;
    private final Staff manager;
    private final Guest guest;
    private final String code = "STAFF" + System.nanoTime();

    StaffCouponsIT(Comanda comanda) {
        this.comanda = comanda;
        this.manager = Staff.manager(comanda);
        this.guest = new Guest(comanda);
    }

    @Test
    void an_ended_coupon_stays_with_its_order_and_can_not_be_used_again() {
        // Given
        manager.createCoupon(Map.of("code", code.toLowerCase(Locale.ROOT), "percentBasisPoints", 1000))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/coupons/" + code));
        var order = placeOrderWithCoupon(65);

        // When
        manager.endCoupon(code).then().statusCode(200).body("state", equalTo("ended"));
        manager.endCoupon(code).then().statusCode(200).body("state", equalTo("ended"));

        // Then
        guest.getOrder(order).then().body("discount.amount", equalTo(65)).body("coupon.code", equalTo(code));
        new Guest(comanda).validateCoupon(code).then().body("reason", equalTo("ended"));
        manager.get("/api/coupons?limit=1&after=" + code.substring(0, code.length() - 1))
                .then()
                .statusCode(200)
                .body("coupons.code", hasItem(code))
                .body("coupons[0].used", equalTo(1));
        manager.getRedemptions(code)
                .then()
                .statusCode(200)
                .body("redemptions", hasSize(1))
                .body("redemptions[0].orderId", equalTo(order))
                .body("next", nullValue());
    }

    @Test
    void an_order_with_a_zero_total_is_paid_without_the_provider() {
        // Given
        manager.createCoupon(Map.of("code", code, "percentBasisPoints", 10_000))
                .then()
                .statusCode(201);

        // When
        var order = placeOrderWithCoupon(650);

        // Then
        guest.getOrder(order)
                .then()
                .body("status", equalTo("paid"))
                .body("total.amount", equalTo(0))
                .body("redirectUrl", nullValue());
        await("no payment is needed")
                .untilAsserted(() -> guest.getPayment(order)
                        .then()
                        .body("status", equalTo("not_needed"))
                        .body("checkoutUrl", nullValue()));
        await("the use is committed")
                .untilAsserted(
                        () -> manager.getRedemptions(code).then().body("redemptions[0].state", equalTo("committed")));
        assertThat(comanda.ledger().sessions(order)).isEmpty();
        Staff.kitchen(comanda)
                .advanceOrder(order, "accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"));
    }

    private String placeOrderWithCoupon(int discount) {
        String cart = guest.addToCart(1, guest.getMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        guest.applyCoupon(code).then().statusCode(200).body("discount.amount", equalTo(discount));
        return guest.placeOrder(cart)
                .then()
                .statusCode(201)
                .body("discount.amount", equalTo(discount))
                .extract()
                .path("orderId");
    }
}
