package dev.comanda.systemtests.people;

import static io.restassured.RestAssured.given;

import dev.comanda.systemtests.running.Comanda;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sender of webhooks: the payment provider or an impostor.
 *
 * @param secret what signs the webhooks
 */
public record Provider(Comanda comanda, String secret) {

    /** The real provider. */
    public static Provider genuine(Comanda comanda) {
        return new Provider(comanda, comanda.secret("webhook.secret"));
    }

    /** Calls the webhook with a signature of that time. */
    public Response sendWebhook(String event, Instant signedAt) {
        return sendWebhook(event, "t=%d,v1=%s".formatted(signedAt.getEpochSecond(), signature(event, signedAt)));
    }

    /** Calls the webhook with that header {@code Stripe-Signature}. */
    public Response sendWebhook(String event, String signature) {
        return given().filter(comanda.contract())
                .baseUri(comanda.gateway().toString())
                .contentType("application/json; charset=utf-8")
                .header("Stripe-Signature", signature)
                .body(event.getBytes(StandardCharsets.UTF_8))
                .post("/api/payments/webhook/stripe");
    }

    /** The signature of a body at that time, in hexadecimal digits. */
    public String signature(String body, Instant signedAt) {
        return hmac(signedAt.getEpochSecond() + "." + body);
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HMAC", missing);
        }
    }
}
