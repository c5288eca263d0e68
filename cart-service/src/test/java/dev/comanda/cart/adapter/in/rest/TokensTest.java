package dev.comanda.cart.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.contract.HeldToContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom the service believes: the gateway, for this audience, and not for long. */
@QuarkusTest
@ExtendWith(HeldToContract.class)
class TokensTest {

    @Test
    void the_gateways_word_is_believed() {
        ask(token("comanda-gateway", "comanda-services", Duration.ofMinutes(5)))
                .statusCode(200)
                .body("valid", equalTo(false));
    }

    @Test
    void another_issuer_audience_or_time_is_not() {
        refused(token("somebody", "comanda-services", Duration.ofMinutes(5)));
        refused(token("comanda-gateway", "others", Duration.ofMinutes(5)));
        refused(token("comanda-gateway", "comanda-services", Duration.ofMinutes(-5)));
    }

    @Test
    void a_signature_of_another_kind_or_none_is_not() {
        String secret = "0123456789abcdef0123456789abcdef0123456789abcdef";
        refused(Jwt.issuer("comanda-gateway")
                .audience("comanda-services")
                .subject("guest-1")
                .expiresAt(Instant.now().plusSeconds(300))
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .signWithSecret(secret));
        String good = token("comanda-gateway", "comanda-services", Duration.ofMinutes(5));
        refused(good.substring(0, good.lastIndexOf('.') + 1));
        refused(good.substring(0, good.length() - 4) + "AAAA");
    }

    @Test
    void a_visitor_with_a_bad_token_is_no_visitor_without_one() {
        given().header("Authorization", "Bearer garbage")
                .get("/api/cart")
                .then()
                .statusCode(401);
        given().get("/api/cart").then().statusCode(200).body("cartId", nullValue());
    }

    private static String token(String issuer, String audience, Duration life) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject("guest-tokens")
                .groups("guest")
                .expiresIn(life)
                .sign();
    }

    private static void refused(String token) {
        ask(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    private static ValidatableResponse ask(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("code", "NOSUCH"))
                .post("/api/coupon/validate")
                .then();
    }
}
