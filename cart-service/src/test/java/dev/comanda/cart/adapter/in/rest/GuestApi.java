package dev.comanda.cart.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** A guest's API calls. */
final class GuestApi {

    private GuestApi() {}

    static ValidatableResponse add(UUID itemId, int quantity) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("itemId", itemId, "quantity", quantity))
                .post("/api/cart/add")
                .then();
    }

    static ValidatableResponse cart() {
        return given().get("/api/cart").then().statusCode(200);
    }

    static ValidatableResponse setQuantity(Object lineId, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .patch("/api/cart/lines/{lineId}", lineId)
                .then();
    }

    static ValidatableResponse remove(Object lineId) {
        return given().delete("/api/cart/lines/{lineId}", lineId).then();
    }

    static ValidatableResponse applyCoupon(String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .put("/api/cart/coupon")
                .then();
    }

    static ValidatableResponse removeCoupon() {
        return given().delete("/api/cart/coupon").then();
    }

    static ValidatableResponse validate(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/coupon/validate")
                .then();
    }

    static ValidatableResponse checkOut(Object cartId, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/internal/carts/{cartId}/checkout", cartId)
                .then();
    }

    static ValidatableResponse isProblem(ValidatableResponse answer, int status, String name) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + name));
    }
}
