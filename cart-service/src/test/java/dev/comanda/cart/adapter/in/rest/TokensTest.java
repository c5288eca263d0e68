package dev.comanda.cart.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.contracts.HeldToContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Token verification: issuer, audience, expiry and signature. */
@QuarkusTest
@ExtendWith(HeldToContract.class)
class TokensTest {

    @Test
    void a_token_of_the_gateway_is_accepted() {
        ask(token("comanda-gateway", "comanda-services", Duration.ofMinutes(5)))
                .statusCode(200)
                .body("valid", equalTo(false));
    }

    @Test
    void another_issuer_audience_or_expiry_is_refused() {
        refused(token("somebody", "comanda-services", Duration.ofMinutes(5)));
        refused(token("comanda-gateway", "others", Duration.ofMinutes(5)));
        refused(token("comanda-gateway", "comanda-services", Duration.ofMinutes(-5)));
    }

    @Test
    void another_signature_algorithm_or_none_is_refused() {
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
    void an_invalid_token_is_refused_even_where_none_is_needed() {
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
