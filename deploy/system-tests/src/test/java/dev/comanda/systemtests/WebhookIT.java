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

/** Whoever reports a payment is checked, and then not simply believed. */
@ExtendWith(RunningComanda.class)
class WebhookIT {

    private final Comanda comanda;
    private final Provider provider;

    WebhookIT(Comanda comanda) {
        this.comanda = comanda;
        this.provider = Provider.genuine(comanda);
    }

    @Test
    void a_report_that_is_not_signed_by_the_provider_is_refused() {
        // Given
        var impostor = new Provider(comanda, "whsec_a_guess");
        var event = event("checkout.session.completed", "cs_test_123");

        // Then
        impostor.reports(event, Instant.now()).then().spec(problem(400, "malformed"));
        provider.reports(event, "").then().spec(problem(400, "malformed"));
        provider.reports(event, "nonsense").then().spec(problem(400, "malformed"));
    }

    @Test
    void an_old_report_and_one_from_the_future_are_refused() {
        // Given
        var event = event("checkout.session.completed", "cs_test_123");

        // Then
        provider.reports(event, Instant.now().minusSeconds(600)).then().spec(problem(400, "malformed"));
        provider.reports(event, Instant.now().plusSeconds(600)).then().spec(problem(400, "malformed"));
    }

    @Test
    void reports_of_no_concern_are_acknowledged_again_and_again() {
        // Given
        var event = event("customer.created", "cus_123");

        // When
        var first = provider.reports(event, Instant.now());
        var again = provider.reports(event, Instant.now());

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(first.cookies()).isEmpty();
    }

    @Test
    void a_report_of_money_that_never_came_pays_nothing() {
        // Given
        var anna = new Guest(comanda);
        var bruno = new Guest(comanda);
        var annasOrder = order(anna);
        var annasPage = anna.goesToPay(annasOrder);
        var brunosOrder = order(bruno);

        // When
        var report = provider.reports(event("checkout.session.completed", annasPage.session()), Instant.now());
        bruno.goesToPay(brunosOrder).payWith(GOOD_CARD).then().statusCode(303);

        // Then
        assertThat(report.statusCode()).isEqualTo(200);
        // reports are worked off in their order: when Bruno's is through, so is the one about Anna
        await("Bruno's order is paid")
                .untilAsserted(() -> bruno.order(brunosOrder).then().body("status", equalTo("paid")));
        anna.order(annasOrder).then().body("status", equalTo("pending")).body("version", equalTo(1));
        assertThat(comanda.ledger().charged(annasOrder)).isEmpty();
    }

    private static String order(Guest guest) {
        String cartId = guest.adds(1, guest.readsMenu().dish("Tiramisù")).path("cartId");
        return guest.orders(cartId).then().statusCode(201).extract().path("orderId");
    }

    private static String event(String type, String subject) {
        return """
                {"id": "evt_%s", "object": "event", "type": "%s", "data": {"object": {"id": "%s"}}}""".formatted(UUID.randomUUID(), type, subject);
    }
}
