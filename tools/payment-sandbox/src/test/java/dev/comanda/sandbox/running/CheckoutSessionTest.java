package dev.comanda.sandbox.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.checkout.SessionService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckoutSessionTest extends RunningSandbox {

    @Inject
    MovableClock clock;

    @Test
    void a_new_session_is_open_and_unpaid() throws StripeException {
        // Given
        SessionCreateParams order = order().build();

        // When
        Session session = sessions().create(order);

        // Then
        assertThat(session.getId()).startsWith("cs_test_");
        assertThat(session.getObject()).isEqualTo("checkout.session");
        assertThat(session.getUrl()).isEqualTo("http://pay.example.com/c/pay/" + session.getId());
        assertThat(session.getStatus()).isEqualTo("open");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(session.getAmountTotal()).isEqualTo(2_850);
        assertThat(session.getCurrency()).isEqualTo("eur");
        assertThat(session.getClientReferenceId()).isEqualTo(order.getClientReferenceId());
        assertThat(session.getMetadata()).containsEntry("order_id", order.getClientReferenceId());
        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getLivemode()).isFalse();
        assertThat(session.getExpiresAt()).isEqualTo(session.getCreated() + 24 * 60 * 60);
        assertThat(session.getLastResponse().requestId()).startsWith("req_");
    }

    @Test
    void a_session_can_be_retrieved_with_its_lines() throws StripeException {
        // Given
        Session session = open();

        // When
        Session found = sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder().addExpand("line_items").build());

        // Then
        assertThat(found.getLineItems().getData())
                .extracting(line -> line.getDescription() + " " + line.getQuantity() + " " + line.getAmountTotal())
                .containsExactly("Paella <Valenciana> 2 2500", "Water 1 350");
        assertThat(sessions().lineItems().list(session.getId()).getData()).hasSize(2);
    }

    @Test
    void a_paid_session_leads_to_its_payment_and_charge() throws StripeException {
        // When
        Session session = sessions()
                .retrieve(
                        paid().getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent.latest_charge")
                                .build());

        // Then
        PaymentIntent payment = session.getPaymentIntentObject();
        assertThat(session.getStatus()).isEqualTo("complete");
        assertThat(session.getPaymentStatus()).isEqualTo("paid");
        assertThat(session.getUrl()).isNull();
        assertThat(session.getCustomerDetails().getEmail()).isEqualTo("jane@example.com");
        assertThat(payment.getStatus()).isEqualTo("succeeded");
        assertThat(payment.getAmountReceived()).isEqualTo(2_850);
        assertThat(payment.getMetadata()).isEqualTo(session.getMetadata());
        assertThat(payment.getLatestChargeObject().getPaid()).isTrue();
        assertThat(payment.getLatestChargeObject()
                        .getPaymentMethodDetails()
                        .getCard()
                        .getLast4())
                .isEqualTo("4242");
    }

    @Test
    void sessions_are_listed_page_by_page_the_newest_first() throws StripeException {
        // Given
        Session first = open();
        Session second = open();
        Session third = open();

        // When
        StripeCollection<Session> page =
                sessions().list(SessionListParams.builder().setLimit(2L).build());
        StripeCollection<Session> next = sessions()
                .list(SessionListParams.builder()
                        .setLimit(1L)
                        .setStartingAfter(second.getId())
                        .build());

        // Then
        assertThat(page.getData()).extracting(Session::getId).containsExactly(third.getId(), second.getId());
        assertThat(page.getHasMore()).isTrue();
        assertThat(next.getData()).extracting(Session::getId).containsExactly(first.getId());
    }

    @Test
    void stripes_client_can_walk_through_all_pages() throws StripeException {
        // Given
        List<String> made = List.of(open().getId(), open().getId(), open().getId());

        // When
        Iterable<Session> all = sessions()
                .list(SessionListParams.builder().setLimit(1L).build())
                .autoPagingIterable();

        // Then
        assertThat(all).extracting(Session::getId).containsAll(made);
    }

    @Test
    void sessions_can_be_found_by_payment_and_by_time() throws StripeException {
        // Given
        Session old = paid();
        clock.advance(Duration.ofMinutes(1));
        Session fresh = open();

        // When
        StripeCollection<Session> byPayment = sessions()
                .list(SessionListParams.builder()
                        .setPaymentIntent(old.getPaymentIntent())
                        .build());
        StripeCollection<Session> byTime = sessions()
                .list(SessionListParams.builder()
                        .setLimit(100L)
                        .setCreated(SessionListParams.Created.builder()
                                .setGte(fresh.getCreated())
                                .build())
                        .build());

        // Then
        assertThat(byPayment.getData()).extracting(Session::getId).containsExactly(old.getId());
        assertThat(byTime.getData()).extracting(Session::getId).containsExactly(fresh.getId());
        assertThat(byTime.getHasMore()).isFalse();
    }

    @Test
    void an_open_session_can_be_expired_once() throws StripeException {
        // Given
        Session session = open();

        // When
        Session expired =
                sessions().expire(session.getId(), SessionExpireParams.builder().build());

        // Then
        assertThat(expired.getStatus()).isEqualTo("expired");
        assertThatThrownBy(() -> sessions().expire(session.getId()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("This Checkout Session has a status of expired");
    }

    @Test
    void a_paid_session_cannot_be_expired() throws StripeException {
        Session session = paid();

        assertThatThrownBy(() -> sessions().expire(session.getId()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("status of complete");
    }

    @Test
    void a_session_expires_by_itself_and_cannot_be_paid_then() throws StripeException {
        // Given
        Session session = sessions()
                .create(order().setExpiresAt(inMinutes(31, clock.instant())).build());

        // When
        clock.advance(Duration.ofMinutes(31));

        // Then
        assertThat(submit(session, GOOD_CARD).statusCode()).isEqualTo(410);
        assertThat(retrieve(session).getStatus()).isEqualTo("expired");
        assertThat(retrieve(session).getPaymentStatus()).isEqualTo("unpaid");
    }

    private static SessionService sessions() {
        return stripe().v1().checkout().sessions();
    }
}
