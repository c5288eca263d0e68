package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.cart.adapter.in.rest.GuestApi.add;
import static dev.comanda.cart.adapter.in.rest.GuestApi.applyCoupon;
import static dev.comanda.cart.adapter.in.rest.GuestApi.cart;
import static dev.comanda.cart.adapter.in.rest.GuestApi.checkOut;
import static dev.comanda.cart.adapter.in.rest.GuestApi.isProblem;
import static dev.comanda.cart.adapter.in.rest.GuestApi.validate;
import static dev.comanda.cart.domain.Dishes.euro;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.contracts.HeldToContract;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class CouponResourceTest {

    private static final Instant YESTERDAY = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    UpdateMenuCopy menu;

    @Inject
    Coupons coupons;

    @BeforeEach
    void set_up_menu_and_coupons() {
        OnContext.await(() -> menu.update(Dishes.tiramisu()));
        addCoupon(TestCoupons.save10());
        addCoupon(TestCoupons.named(
                TestCoupons.between(TestCoupons.five(), YESTERDAY.minusSeconds(1), YESTERDAY), "OLD"));
        addCoupon(TestCoupons.named(
                TestCoupons.between(TestCoupons.five(), TestCoupons.END.minusSeconds(1), TestCoupons.END), "SOON"));
        addCoupon(TestCoupons.named(TestCoupons.ended(TestCoupons.five()), "ENDED"));
        addCoupon(TestCoupons.named(TestCoupons.from(TestCoupons.five(), euro(9_000)), "FEAST"));
        addCoupon(TestCoupons.named(TestCoupons.limited(TestCoupons.five(), 0), "GONE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAVE10", "save10", " SaVe10 "})
    @TestSecurity(user = "guest-coupon-valid")
    void a_valid_coupon_shows_discount_and_new_total(String code) {
        add(Dishes.tiramisu().id(), 1).statusCode(200);
        int subtotal = cart().extract().path("subtotal.amount");

        validate(Map.of("code", code))
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("code", equalTo("SAVE10"))
                .body("discountText", equalTo("10%"))
                .body("discount.amount", equalTo(subtotal / 10))
                .body("newTotal.amount", equalTo(subtotal - subtotal / 10))
                .body("newTotal.currency", equalTo("EUR"))
                .body("$", Matchers.not(Matchers.hasKey("reason")));
        cart().body("coupon", nullValue()).body("discount.amount", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "OLD, expired",
        "SOON, not_started",
        "ENDED, ended",
        "FEAST, minimum_not_met",
        "GONE, used_up",
        "NOSUCH, unknown",
        "'', unknown",
        "'   ', unknown",
        "ＳＡＶＥ１０, unknown",
        "X or 1=1 --, unknown",
    })
    @TestSecurity(user = "guest-coupon-invalid")
    void an_invalid_coupon_is_refused_with_its_reason(String code, String reason) {
        add(Dishes.tiramisu().id(), 1).statusCode(200);

        validate(Map.of("code", code))
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("reason", equalTo(reason))
                .body("message", equalTo("Invalid Coupon"))
                .body("$", Matchers.not(Matchers.hasKey("newTotal")));
        isProblem(applyCoupon(code), 409, "coupon-refused").body("reason", equalTo(reason));
        cart().body("coupon", nullValue());
    }

    @Test
    @TestSecurity(user = "guest-coupon-sign-in")
    void a_coupon_with_a_customer_limit_asks_guests_to_sign_in() {
        addCoupon(TestCoupons.named(TestCoupons.limitedForEach(TestCoupons.five(), 1), "EACH"));
        add(Dishes.tiramisu().id(), 1).statusCode(200);

        validate(Map.of("code", "EACH"))
                .statusCode(200)
                .body("reason", equalTo("customer_limit"))
                .body("message", equalTo("Invalid Coupon"))
                .body("detail", equalTo("This coupon is for customers who have signed in"));
        isProblem(applyCoupon("EACH"), 409, "coupon-refused")
                .body("reason", equalTo("customer_limit"))
                .body("detail", equalTo("This coupon is for customers who have signed in"));
    }

    @Test
    @TestSecurity(
            user = "customer-coupon-limit",
            roles = {"guest", "customer"})
    void the_uses_of_a_signed_in_customer_are_counted() {
        addCoupon(TestCoupons.named(TestCoupons.limitedForEach(TestCoupons.five(), 1), "EACH"));
        String cartId = add(Dishes.tiramisu().id(), 2).extract().path("cartId");
        validate(Map.of("code", "EACH")).statusCode(200).body("valid", equalTo(true));
        applyCoupon("EACH").statusCode(200).body("discount.amount", equalTo(500));

        checkOut(cartId, "{}").statusCode(200).body("discount.amount", equalTo(500));

        validate(Map.of("code", "EACH"))
                .statusCode(200)
                .body("reason", equalTo("customer_limit"))
                .body("$", Matchers.not(Matchers.hasKey("detail")));
    }

    @Test
    @TestSecurity(user = "guest-coupon-nul")
    void a_code_with_a_nul_character_is_unknown() {
        validate(Map.of("code", "SAVE\u000010")).statusCode(200).body("reason", equalTo("unknown"));
        validate(Map.of("code", "X".repeat(50_000))).statusCode(200).body("reason", equalTo("unknown"));
    }

    @Test
    @TestSecurity(user = "guest-coupon-applies")
    void an_applied_coupon_is_shown_in_the_cart_until_it_is_removed() {
        add(Dishes.tiramisu().id(), 2).statusCode(200);

        applyCoupon(" save10")
                .statusCode(200)
                .body("coupon.code", equalTo("SAVE10"))
                .body("coupon.discountText", equalTo("10%"))
                .body("subtotal.amount", equalTo(1300))
                .body("discount.amount", equalTo(130))
                .body("total.amount", equalTo(1170));
        given().delete("/api/cart/coupon")
                .then()
                .statusCode(200)
                .body("coupon", nullValue())
                .body("total.amount", equalTo(1300));
    }

    @Test
    @TestSecurity(user = "guest-coupon-locked")
    void a_locked_cart_keeps_its_coupon_even_if_it_took_the_last_use() {
        Coupon last = TestCoupons.named(TestCoupons.limited(TestCoupons.five(), 1), "LAST" + System.nanoTime());
        addCoupon(last);
        String cartId = add(Dishes.tiramisu().id(), 2).extract().path("cartId");
        applyCoupon(last.code()).statusCode(200);

        checkOut(cartId, "{}").statusCode(200).body("total.amount", equalTo(800));

        cart().body("status", equalTo("locked"))
                .body("coupon.code", equalTo(last.code()))
                .body("discount.amount", equalTo(500))
                .body("total.amount", equalTo(800));
        isProblem(applyCoupon("SAVE10"), 409, "cart-locked");
    }

    @Test
    @TestSecurity(user = "guest-coupon-malformed")
    void a_request_without_a_code_is_malformed() {
        isProblem(validate(Map.of()), 400, "malformed").body("errors[0].field", equalTo("code"));
        isProblem(validate(Map.of("code", 10)), 400, "malformed").body("errors[0].field", equalTo("code"));
        isProblem(validate(Map.of("code", "X", "amount", 1)), 400, "unknown-field");
        isProblem(validate(Map.of("code", "X", "cartId", UUID.randomUUID())), 404, "not-found");
    }

    @Test
    void a_visitor_without_a_session_has_no_coupons() {
        isProblem(validate(Map.of("code", "SAVE10")), 401, "unauthenticated");
        isProblem(applyCoupon("SAVE10"), 401, "unauthenticated");
    }

    private void addCoupon(Coupon coupon) {
        OnContext.await(() -> coupons.add(coupon));
    }
}
