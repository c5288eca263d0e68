package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The lists that reconciliation reads. */
@QuarkusTest
class ListTest extends RunningSandbox {

    @Inject
    MovableClock clock;

    @Test
    void payments_are_listed_the_newest_first_and_page_by_page() throws StripeException {
        // Given
        long since = now();
        Session first = open();
        Session second = paid();
        Session third = paid();
        submit(first, GOOD_CARD);
        open();

        // When
        StripeCollection<PaymentIntent> page = stripe().v1()
                .paymentIntents()
                .list(PaymentIntentListParams.builder()
                        .setCreated(PaymentIntentListParams.Created.builder()
                                .setGte(since)
                                .build())
                        .setLimit(2L)
                        .build());

        // Then
        String firstPayment = retrieve(first).getPaymentIntent();
        assertThat(page.getHasMore()).isTrue();
        assertThat(page.getData())
                .extracting(PaymentIntent::getId)
                .containsExactly(firstPayment, third.getPaymentIntent());
        assertThat(StreamSupport.stream(page.autoPagingIterable().spliterator(), false))
                .extracting(PaymentIntent::getId)
                .containsExactly(firstPayment, third.getPaymentIntent(), second.getPaymentIntent());
        assertThat(page.getData())
                .extracting(payment -> payment.getMetadata().get("order_id"))
                .first()
                .isEqualTo(first.getClientReferenceId());
    }

    @Test
    void refunds_and_sessions_are_listed_page_by_page() throws StripeException {
        // Given
        long since = now();
        Session session = paid();
        Refund first = refund(session, 100);
        Refund second = refund(session, 200);
        Session other = open();

        // When
        var refunds = stripe().v1()
                .refunds()
                .list(RefundListParams.builder()
                        .setCreated(
                                RefundListParams.Created.builder().setGte(since).build())
                        .setLimit(1L)
                        .build());
        var sessions = stripe().v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setCreated(SessionListParams.Created.builder()
                                .setGte(since)
                                .build())
                        .setLimit(1L)
                        .build());

        // Then
        assertThat(StreamSupport.stream(refunds.autoPagingIterable().spliterator(), false))
                .extracting(Refund::getId)
                .containsExactly(second.getId(), first.getId());
        assertThat(StreamSupport.stream(sessions.autoPagingIterable().spliterator(), false))
                .extracting(Session::getId)
                .containsExactly(other.getId(), session.getId());
    }

    @Test
    void the_ledger_shows_sessions_charges_refunds_and_webhooks_of_an_order() throws StripeException {
        // Given
        Session session = paid();
        refund(session, 100);

        // When
        var ledger = given().get("/_sandbox/ledger").then().statusCode(200).extract();

        // Then
        String order = session.getClientReferenceId();
        assertThat(ledger.<String>path("sessions.find { it.metadata.order_id == '%s' }.status", order))
                .isEqualTo("complete");
        assertThat(ledger.<String>path("charges.find { it.metadata.order_id == '%s' }.status", order))
                .isEqualTo("succeeded");
        assertThat(ledger.<Integer>path("refunds.find { it.session_metadata.order_id == '%s' }.amount", order))
                .isEqualTo(100);
        assertThat(ledger.<List<String>>path("webhooks.findAll { it.object == '%s' }.type", session.getPaymentIntent()))
                .containsExactly("payment_intent.succeeded");
        assertThat(ledger.asString()).doesNotContain("4242424242424242", "jane@example.com", "Jane Diner");
    }

    // A second without objects of other tests.
    private long now() {
        clock.advance(Duration.ofSeconds(2));
        return clock.instant().getEpochSecond();
    }

    private static Refund refund(Session session, long amount) throws StripeException {
        return stripe().v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(session.getPaymentIntent())
                        .setAmount(amount)
                        .build());
    }
}
