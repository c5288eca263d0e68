package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bank debits: the session completes at once, its payment succeeds or fails later. */
@QuarkusTest
class DebitTest extends RunningSandbox {

    private static final String PAYS = "AT61 1904 3002 3457 3201";
    private static final String FAILS = "AT86 1904 3002 3547 3202";

    @Inject
    MovableClock clock;

    @Test
    void a_session_is_complete_and_unpaid_until_the_bank_has_paid() throws StripeException {
        // Given
        Session session = open();

        // When
        debit(session, PAYS).then().statusCode(303);

        // Then
        isCompleteBut(session, "unpaid", "processing");
        assertThat(chargesOf(session)).containsExactly("pending");

        // When
        clock.advance(Duration.ofSeconds(10));

        // Then
        await().untilAsserted(() -> assertThat(acknowledged(session))
                .contains("checkout.session.completed", "checkout.session.async_payment_succeeded"));
        assertThat(acknowledged(session))
                .contains("payment_intent.processing", "payment_intent.succeeded")
                .hasSize(4);
        isCompleteBut(session, "paid", "succeeded");
        assertThat(chargesOf(session)).containsExactly("succeeded");
    }

    @Test
    void a_session_stays_unpaid_if_the_bank_refuses() throws StripeException {
        // Given
        Session session = open();
        debit(session, FAILS).then().statusCode(303);

        // When
        clock.advance(Duration.ofSeconds(10));

        // Then
        await().untilAsserted(() -> assertThat(acknowledged(session))
                .contains("checkout.session.async_payment_failed", "payment_intent.payment_failed"));
        isCompleteBut(session, "unpaid", "requires_payment_method");
        assertThat(payment(session).getLastPaymentError().getMessage()).contains("bank");
        assertThat(chargesOf(session)).containsExactly("failed");
    }

    @Test
    void a_processing_payment_cannot_be_paid_again_refunded_or_expired() throws StripeException {
        // Given
        Session session = open();
        debit(session, PAYS);

        // Then
        debit(session, PAYS).then().statusCode(303);
        submit(session, GOOD_CARD).then().statusCode(303);
        assertThat(chargesOf(session)).containsExactly("pending");
        String payment = retrieve(session).getPaymentIntent();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> stripe().v1()
                        .refunds()
                        .create(RefundCreateParams.builder()
                                .setPaymentIntent(payment)
                                .build()));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> stripe().v1().checkout().sessions().expire(session.getId()));
    }

    @Test
    void an_invalid_account_is_marked_and_starts_no_payment() throws StripeException {
        // Given
        Session session = open();

        // Then
        debit(session, "AT61 1904 3002 3457 3202")
                .then()
                .statusCode(422)
                .body(containsString("Your IBAN is invalid."))
                .body(not(containsString("3457 3202")));
        assertThat(retrieve(session).getStatus()).isEqualTo("open");
    }

    @Test
    void a_session_for_cards_only_takes_no_debit() throws StripeException {
        // Given
        Session session = stripe().v1()
                .checkout()
                .sessions()
                .create(order().addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                        .build());

        // Then
        show(session).then().body(not(containsString("IBAN")));
        debit(session, PAYS).then().statusCode(404);
        assertThat(session.getPaymentMethodTypes()).containsExactly("card");
        show(open()).then().body(containsString("IBAN"));
    }

    private static Response debit(Session session, String iban) {
        return given().redirects()
                .follow(false)
                .formParams(Map.of("iban", iban, "debit-name", "Jane Diner", "debit-email", "jane@example.com"))
                .post(path(session) + "/debit");
    }

    private static void isCompleteBut(Session session, String paymentStatus, String payment) throws StripeException {
        assertThat(retrieve(session).getStatus()).isEqualTo("complete");
        assertThat(retrieve(session).getPaymentStatus()).isEqualTo(paymentStatus);
        assertThat(payment(session).getStatus()).isEqualTo(payment);
    }

    private static PaymentIntent payment(Session session) throws StripeException {
        return stripe().v1().paymentIntents().retrieve(retrieve(session).getPaymentIntent());
    }

    private static List<String> chargesOf(Session session) {
        return given().get("/_sandbox/ledger")
                .jsonPath()
                .getList("charges.findAll { it.session == '%s' }.status".formatted(session.getId()));
    }

    private List<String> acknowledged(Session session) {
        return merchant.acknowledgedAbout(session.getClientReferenceId());
    }
}
