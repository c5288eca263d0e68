package dev.comanda.systemtests;

import static dev.comanda.systemtests.Answers.problem;
import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Provider;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks are verified, and their content is checked at the provider. */
@ExtendWith(RunningComanda.class)
class WebhookIT {

    private final Comanda comanda;
    private final Provider provider;

    WebhookIT(Comanda comanda) {
        this.comanda = comanda;
        this.provider = Provider.genuine(comanda);
    }

    @Test
    void a_webhook_without_a_valid_signature_is_refused() {
        // Given
        var impostor = new Provider(comanda, "whsec_a_guess");
        var event = event("checkout.session.completed", "cs_test_123");

        // Then
        impostor.sendWebhook(event, Instant.now()).then().spec(problem(400, "malformed"));
        provider.sendWebhook(event, "").then().spec(problem(400, "malformed"));
        provider.sendWebhook(event, "nonsense").then().spec(problem(400, "malformed"));
    }

    @Test
    void webhooks_with_an_old_or_future_time_are_refused() {
        // Given
        var event = event("checkout.session.completed", "cs_test_123");

        // Then
        provider.sendWebhook(event, Instant.now().minusSeconds(600)).then().spec(problem(400, "malformed"));
        provider.sendWebhook(event, Instant.now().plusSeconds(600)).then().spec(problem(400, "malformed"));
    }

    @Test
    void irrelevant_webhooks_are_acknowledged_repeatedly() {
        // Given
        var event = event("customer.created", "cus_123");

        // When
        var first = provider.sendWebhook(event, Instant.now());
        var again = provider.sendWebhook(event, Instant.now());

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(first.cookies()).isEmpty();
    }

    @Test
    void a_webhook_about_an_unpaid_session_pays_nothing() {
        // Given
        var anna = new Guest(comanda);
        var bruno = new Guest(comanda);
        var annasOrder = order(anna);
        var annasPage = anna.openPaymentPage(annasOrder);
        var brunosOrder = order(bruno);

        // When
        var report = provider.sendWebhook(event("checkout.session.completed", annasPage.session()), Instant.now());
        bruno.openPaymentPage(brunosOrder).payWith(GOOD_CARD).then().statusCode(303);

        // Then
        assertThat(report.statusCode()).isEqualTo(200);
        // webhooks are processed in order: once Bruno's is processed, so is Anna's
        await("Bruno's order is paid")
                .untilAsserted(() -> bruno.getOrder(brunosOrder).then().body("status", equalTo("paid")));
        anna.getOrder(annasOrder).then().body("status", equalTo("pending")).body("version", equalTo(1));
        assertThat(comanda.ledger().charged(annasOrder)).isEmpty();
    }

    private static String order(Guest guest) {
        String cartId = guest.addToCart(1, guest.getMenu().dish("Tiramisù")).path("cartId");
        return guest.placeOrder(cartId).then().statusCode(201).extract().path("orderId");
    }

    private static String event(String type, String subject) {
        return """
            {"id": "evt_%s", "object": "event", "type": "%s", "data": {"object": {"id": "%s"}}}\
            """.formatted(UUID.randomUUID(), type, subject);
    }
}
