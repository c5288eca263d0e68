package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefundTest extends RunningSandbox {

    @Test
    void a_partial_refund_leaves_the_rest_refundable() throws StripeException {
        // Given
        Session session = paid();

        // When
        Refund part = refund(session, 1_000L);
        Refund rest = refund(session, null);

        // Then
        assertThat(part.getStatus()).isEqualTo("succeeded");
        assertThat(part.getAmount()).isEqualTo(1_000);
        assertThat(part.getReason()).isEqualTo("requested_by_customer");
        assertThat(part.getMetadata()).containsEntry("refund_id", "r-1");
        assertThat(rest.getAmount()).isEqualTo(1_850);
        assertThat(charge(session).getRefunded()).isTrue();
        assertThat(charge(session).getAmountRefunded()).isEqualTo(2_850);
    }

    @Test
    void more_than_the_remaining_amount_is_refused() throws StripeException {
        // Given
        Session session = paid();
        refund(session, 2_000L);

        // When
        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> refund(session, 851L));

        // Then
        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getParam()).isEqualTo("amount");
        assertThat(refusal.getMessage())
                .contains("Refund amount (€8.51) is greater than unrefunded amount on charge (€8.50)");
    }

    @Test
    void a_refunded_payment_is_not_refunded_again() throws StripeException {
        Session session = paid();
        refund(session, null);

        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> refund(session, null))
                        .getCode())
                .isEqualTo("charge_already_refunded");
    }

    @Test
    void a_payment_without_money_cannot_be_refunded() throws StripeException {
        Session session = open();
        submit(
                session,
                Map.of(
                        "number",
                        "4000000000000002",
                        "expiry",
                        "12/40",
                        "cvc",
                        "123",
                        "name",
                        "J",
                        "email",
                        "j@example.com"));
        Session declined = retrieve(session);

        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> refund(declined, null))
                        .getCode())
                .isEqualTo("payment_intent_unexpected_state");
    }

    @Test
    void a_declined_charge_cannot_be_refunded_though_a_later_one_was_paid() throws StripeException {
        // Given
        Session session = open();
        submit(
                session,
                Map.of(
                        "number",
                        "4000000000000002",
                        "expiry",
                        "12/40",
                        "cvc",
                        "123",
                        "name",
                        "J",
                        "email",
                        "j@example.com"));
        String declined = charge(retrieve(session)).getId();
        submit(session, GOOD_CARD);

        // When
        RefundCreateParams refund =
                RefundCreateParams.builder().setCharge(declined).build();

        // Then
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> stripe().v1().refunds().create(refund))
                        .getCode())
                .isEqualTo("payment_intent_unexpected_state");
        assertThat(charge(retrieve(session)).getAmountRefunded()).isZero();
    }

    @Test
    void an_unknown_payment_is_missing() {
        RefundCreateParams unknown =
                RefundCreateParams.builder().setPaymentIntent("pi_nobody").build();

        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> stripe().v1().refunds().create(unknown))
                        .getCode())
                .isEqualTo("resource_missing");
    }

    @Test
    void refunds_can_be_retrieved_and_listed_by_payment() throws StripeException {
        // Given
        Session session = paid();
        Refund first = refund(session, 100L);
        Refund second = refund(session, 200L);
        refund(paid(), 300L);

        // When
        Refund found = stripe().v1().refunds().retrieve(first.getId());
        RefundListParams ofPayment = RefundListParams.builder()
                .setPaymentIntent(session.getPaymentIntent())
                .build();

        // Then
        assertThat(found.getAmount()).isEqualTo(100);
        assertThat(stripe().v1().refunds().list(ofPayment).getData())
                .extracting(Refund::getId)
                .containsExactly(second.getId(), first.getId());
    }

    @Test
    void a_refund_to_a_slow_bank_is_pending_and_goes_through() throws StripeException {
        // When
        Refund refund = refund(paidWith("4000000000007726"), 1_000L);

        // Then
        assertThat(refund.getStatus()).isEqualTo("pending");
        await().until(() -> status(refund), "succeeded"::equals);
    }

    @Test
    void a_refund_that_the_bank_sends_back_succeeds_and_then_fails_and_can_be_made_again() throws StripeException {
        // Given
        Session session = paidWith("4000000000005126");

        // When
        Refund refund = refund(session, 2_850L);

        // Then
        assertThat(refund.getStatus()).isEqualTo("succeeded");
        await().until(() -> status(refund), "failed"::equals);
        assertThat(stripe().v1().refunds().retrieve(refund.getId()).getFailureReason())
                .isEqualTo("expired_or_canceled_card");
        assertThat(charge(session).getAmountRefunded()).isZero();
        assertThat(refund(session, 2_850L).getStatus()).isEqualTo("succeeded");
    }

    private static String status(Refund refund) throws StripeException {
        return stripe().v1().refunds().retrieve(refund.getId()).getStatus();
    }

    private static Session paidWith(String card) throws StripeException {
        Session session = open();
        Map<String, String> fields = new HashMap<>(GOOD_CARD);
        fields.put("number", card);
        submit(session, fields);
        return retrieve(session);
    }

    @Test
    void the_ledger_shows_charges_and_refunds_with_their_order() throws StripeException {
        // Given
        Session session = paid();
        Refund refund = refund(session, 1_000L);

        // When
        var ledger = given().get("/_sandbox/ledger").jsonPath();

        // Then
        Map<String, Object> charge = ledger.getMap("charges.find { it.session == '%s' }".formatted(session.getId()));
        Map<String, Object> back = ledger.getMap("refunds.find { it.id == '%s' }".formatted(refund.getId()));
        assertThat(charge)
                .containsEntry("status", "succeeded")
                .containsEntry("amount", 2_850)
                .containsEntry("amount_refunded", 1_000)
                .containsEntry("metadata", Map.of("order_id", session.getClientReferenceId()));
        assertThat(back)
                .containsEntry("session", session.getId())
                .containsEntry("amount", 1_000)
                .containsEntry("session_metadata", Map.of("order_id", session.getClientReferenceId()));
    }

    private static Refund refund(Session session, Long amount) throws StripeException {
        return stripe().v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(session.getPaymentIntent())
                        .setAmount(amount)
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .putMetadata("refund_id", "r-1")
                        .build());
    }

    private static Charge charge(Session session) throws StripeException {
        return stripe().v1()
                .paymentIntents()
                .retrieve(
                        session.getPaymentIntent(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge")
                                .build())
                .getLatestChargeObject();
    }
}
