package dev.comanda.payment;

import static io.restassured.RestAssured.given;

import java.time.Instant;

/** Sends webhooks with Stripe's signature. */
final class SentWebhooks {

    private SentWebhooks() {}

    static void send(Instant now, byte[] body) {
        given().header(
                        "Stripe-Signature",
                        WebhookSignatures.header(now, WebhookSignatures.v1(now, body, StripeStub.WEBHOOK_SECRET)))
                .contentType("application/json")
                .body(body)
                .post("/api/payments/webhook/stripe")
                .then()
                .statusCode(200);
    }
}
