package dev.comanda.payment;

import static io.restassured.RestAssured.given;

import java.time.Instant;

/** Webhooks that Stripe sends, signed as it signs. */
final class SentWebhooks {

    private SentWebhooks() {}

    static void send(Instant now, byte[] body) {
        given().header("Stripe-Signature", Signatures.header(now, Signatures.v1(now, body, StripeStub.WEBHOOK_SECRET)))
                .contentType("application/json")
                .body(body)
                .post("/api/payments/webhook/stripe")
                .then()
                .statusCode(200);
    }
}
