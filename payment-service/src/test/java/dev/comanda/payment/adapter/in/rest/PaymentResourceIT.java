package dev.comanda.payment.adapter.in.rest;

import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.comanda.contracts.HeldToContract;
import dev.comanda.money.Money;
import dev.comanda.payment.TestClock;
import dev.comanda.payment.application.port.out.PaymentNotifier;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.PaymentState;
import dev.comanda.servers.OnContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.jwt.Claim;
import io.quarkus.test.security.jwt.JwtSecurity;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(HeldToContract.class)
@TestSecurity(user = "guest-ada", roles = "guest")
@JwtSecurity(claims = @Claim(key = "sub", value = "guest-ada"))
class PaymentResourceIT {

    @Inject
    Payments payments;

    @Inject
    PaymentNotifier notifier;

    @Inject
    MeterRegistry registry;

    @Inject
    TestClock clock;

    private final Instant now = Instant.now();
    private final PaymentRequest request = paymentRequest(UuidCreator.getTimeOrderedEpoch(), now);
    private final Payment begun = Payment.begin(request, UUID.randomUUID(), now);
    private final Payment open = after(
            begun.open(((PaymentState.AwaitingSession) begun.state()).attempt().id(), Examples.session()));

    @Test
    void an_open_payment_shows_its_checkout_url() {
        stored(begun, open);

        get("").statusCode(200)
                .body("orderId", equalTo(request.orderId().toString()))
                .body("status", equalTo("open"))
                .body("checkoutUrl", equalTo("/api/payments/%s/checkout".formatted(request.orderId())));
    }

    @Test
    void an_ended_payment_has_no_checkout_url() {
        stored(begun, after(begun.cancel(now)));

        get("").statusCode(200).body("status", equalTo("cancelled")).body("checkoutUrl", nullValue());
    }

    @Test
    void the_checkout_redirects_to_the_providers_page() {
        stored(begun, open);

        get("/checkout")
                .statusCode(303)
                .header(
                        "Location",
                        ((PaymentState.Open) open.state()).session().url().toString())
                .header("Cache-Control", "no-store");
    }

    @Test
    void a_checkout_waits_for_its_session() {
        stored(begun);

        var waiting = CompletableFuture.supplyAsync(() -> get("/checkout"), Thread::startVirtualThread);
        stored(open);
        notifier.notifyChanged(request.orderId());

        waiting.join().statusCode(303);
    }

    @Test
    void a_checkout_without_a_session_asks_to_retry() {
        get("/checkout").statusCode(503).header("Retry-After", "2").body("type", endsWith("/problems/unavailable"));
    }

    @Test
    void the_checkout_of_a_paid_order_redirects_to_its_page() {
        String session = ((PaymentState.Open) open.state()).session().id();
        stored(begun, open, after(open.apply(Examples.report(request, session, Examples.paid("pi_1")), now)));

        get("/checkout").statusCode(303).header("Location", "http://localhost:8080/orders/" + request.orderId());
    }

    @Test
    void from_the_deadline_on_the_order_cannot_be_paid() {
        PaymentRequest overdue = paymentRequest(request.orderId(), now.minus(Duration.ofMinutes(41)));
        stored(Payment.begin(overdue, UUID.randomUUID(), now));

        get("/checkout").statusCode(410).body("type", endsWith("/problems/order-expired"));
    }

    @Test
    void someone_elses_payment_looks_like_an_unknown_one() {
        PaymentRequest other =
                new PaymentRequest(request.orderId(), "guest-bob", Money.of(1, "EUR"), List.of(), request.expiresAt());
        stored(Payment.begin(other, UUID.randomUUID(), now));

        get("").statusCode(404).body("type", endsWith("/problems/not-found"));
        UUID nobodys = UUID.randomUUID();
        String unknown = checkout(nobodys).statusCode(404).extract().asString();
        get("/checkout")
                .statusCode(404)
                .body(equalTo(
                        unknown.replace(nobodys.toString(), request.orderId().toString())));
    }

    @Test
    void closing_the_connection_ends_the_wait() throws IOException {
        stored(begun);
        try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            browser.getOutputStream()
                    .write("GET /api/payments/%s/checkout HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(request.orderId())
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> waiting() > 0);
            // postpones the end of the wait by an hour
            clock.advance(Duration.ofHours(-1));
        }

        await().during(Duration.ofSeconds(2)).until(() -> waiting() == 0);
        clock.reset();
    }

    private double waiting() {
        return registry.get("comanda.checkouts.waiting").gauge().value();
    }

    @Test
    void an_unknown_payment_is_not_found() {
        get("").statusCode(404);
        given().get("/api/payments/none").then().statusCode(404);
    }

    @Test
    @TestSecurity
    void a_payment_needs_a_token() {
        get("").statusCode(401);
        get("/checkout").statusCode(401);
    }

    private void stored(Payment... versions) {
        for (Payment version : versions) {
            OnContext.await(() -> payments.save(version, List.of()));
        }
    }

    private ValidatableResponse get(String path) {
        return get(request.orderId(), path);
    }

    private static ValidatableResponse checkout(UUID orderId) {
        return get(orderId, "/checkout");
    }

    private static ValidatableResponse get(UUID orderId, String path) {
        return given().redirects()
                .follow(false)
                .get("/api/payments/" + orderId + path)
                .then();
    }
}
