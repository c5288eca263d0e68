package dev.comanda.payment.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import dev.comanda.contracts.HeldToContract;
import dev.comanda.payment.StripeStub;
import dev.comanda.payment.WebhookPayloads;
import dev.comanda.payment.WebhookSignatures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class WebhookResourceIT {

    private final byte[] body = WebhookPayloads.event("checkout.session.completed", "cs_nobodys");

    @Test
    void a_genuine_webhook_needs_no_token() {
        post("stripe", body, signed(body, StripeStub.WEBHOOK_SECRET)).statusCode(200);
    }

    @Test
    void a_repeated_webhook_is_acknowledged_again() {
        post("stripe", body, signed(body, StripeStub.WEBHOOK_SECRET)).statusCode(200);
        post("stripe", body, signed(body, StripeStub.WEBHOOK_SECRET)).statusCode(200);
    }

    @Test
    void during_rotation_the_previous_secret_is_accepted() {
        post("stripe", body, signed(body, "whsec_before")).statusCode(200);
    }

    @Test
    void a_forged_webhook_is_refused() {
        post("stripe", body, signed(body, "whsec_guessed"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/malformed"));
    }

    @Test
    void an_unsigned_webhook_is_refused() {
        given().contentType("application/json")
                .body(body)
                .post("/api/payments/webhook/stripe")
                .then()
                .statusCode(400);
    }

    @Test
    void signed_nonsense_is_refused() {
        byte[] nonsense = "nonsense".getBytes(StandardCharsets.UTF_8);

        post("stripe", nonsense, signed(nonsense, StripeStub.WEBHOOK_SECRET)).statusCode(400);
    }

    @Test
    void unknown_types_of_webhooks_are_acknowledged() {
        byte[] unknown = WebhookPayloads.event("customer.created", "cus_1");

        post("stripe", unknown, signed(unknown, StripeStub.WEBHOOK_SECRET)).statusCode(200);
    }

    @Test
    void a_large_webhook_is_accepted_and_a_too_large_one_is_not() {
        byte[] large = WebhookPayloads.event("customer.created", "c".repeat(500 * 1024));
        byte[] tooLarge = WebhookPayloads.event("customer.created", "c".repeat(513 * 1024));

        post("stripe", large, signed(large, StripeStub.WEBHOOK_SECRET)).statusCode(200);
        post("stripe", tooLarge, signed(tooLarge, StripeStub.WEBHOOK_SECRET)).statusCode(413);
    }

    @Test
    void another_provider_is_not_known() {
        post("nobody", body, signed(body, StripeStub.WEBHOOK_SECRET)).statusCode(404);
    }

    @Test
    void repeated_signature_headers_are_refused() {
        String signature = signed(body, StripeStub.WEBHOOK_SECRET);
        given().header("Stripe-Signature", signature, signature)
                .contentType("application/json")
                .body(body)
                .post("/api/payments/webhook/stripe")
                .then()
                .statusCode(400);
    }

    @Test
    void garbage_is_rejected_without_waiting_for_its_body() throws IOException {
        String rubbish = head("stripe", "t=1,v1=" + "0".repeat(64)) + "Content-Length: 500000\r\n\r\n";

        assertThat(statusOf(rubbish)).isEqualTo(400);
    }

    @Test
    void the_connection_stays_usable_after_garbage() throws IOException {
        String rubbish = head("stripe", "rubbish") + "Content-Length: 500000\r\n\r\n" + "x".repeat(500_000);
        String next = head("nobody", "any") + "Content-Length: 2\r\n\r\n{}";

        assertThat(statusesOf(rubbish + next, 2)).containsExactly(400, 404);
    }

    private static String head(String provider, String signature) {
        return "POST /api/payments/webhook/%s HTTP/1.1\r\nHost: localhost\r\nStripe-Signature: %s\r\n"
                .formatted(provider, signature);
    }

    private static int statusOf(String sent) throws IOException {
        return statusesOf(sent, 1).getFirst();
    }

    private static List<Integer> statusesOf(String sent, int count) throws IOException {
        try (Socket provider = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            provider.setSoTimeout(30_000);
            provider.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            var answers =
                    new BufferedReader(new InputStreamReader(provider.getInputStream(), StandardCharsets.ISO_8859_1));
            List<Integer> statuses = new ArrayList<>();
            while (statuses.size() < count) {
                String line = String.valueOf(answers.readLine());
                int start = line.indexOf("HTTP/1.1 ");
                if (line.equals("null")) {
                    return statuses;
                }
                if (start >= 0) {
                    statuses.add(Integer.parseInt(line.substring(start).split(" ", 3)[1]));
                }
            }
            return statuses;
        }
    }

    private static String signed(byte[] body, String secret) {
        Instant now = Instant.now();
        return WebhookSignatures.header(now, WebhookSignatures.v1(now, body, secret));
    }

    private static ValidatableResponse post(String provider, byte[] body, String signature) {
        return given().header("Stripe-Signature", signature)
                .contentType("application/json")
                .body(body)
                .post("/api/payments/webhook/" + provider)
                .then();
    }
}
