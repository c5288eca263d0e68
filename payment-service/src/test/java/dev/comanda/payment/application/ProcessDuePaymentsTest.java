package dev.comanda.payment.application;

import static dev.comanda.payment.application.PaymentFixture.await;
import static dev.comanda.payment.domain.Examples.freePaymentRequest;
import static dev.comanda.payment.domain.Examples.paid;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Ending;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.payment.domain.PaymentState.Closing;
import dev.comanda.payment.domain.PaymentState.Ended;
import dev.comanda.payment.domain.PaymentState.NotNeeded;
import dev.comanda.payment.domain.PaymentState.Open;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import dev.comanda.payment.domain.SessionReport.Status;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProcessDuePaymentsTest {

    private final PaymentFixture fixture = new PaymentFixture();
    private final PaymentRequest request = paymentRequest();

    @Test
    void a_new_payment_gets_its_session() {
        fixture.requestPayment(request);

        fixture.processDuePayments();

        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);
        assertThat(fixture.published()).hasOnlyElementsOfType(PaymentEvent.SessionOpened.class);
    }

    @Test
    void ordering_twice_is_one_payment() {
        fixture.requestPayment(request);
        fixture.requestPayment(request);

        fixture.processDuePayments();

        assertThat(fixture.provider.sessionIds()).hasSize(1);
    }

    @Test
    void a_free_order_never_reaches_the_provider() {
        PaymentRequest freeRequest = freePaymentRequest();
        fixture.requestPayment(freeRequest);

        fixture.processDuePayments();

        assertThat(fixture.stateOf(freeRequest)).isEqualTo(new NotNeeded());
        assertThat(fixture.provider.sessionIds()).isEmpty();
    }

    @Test
    void while_the_provider_is_down_the_payment_waits() {
        // Given
        fixture.requestPayment(request);
        fixture.provider.goDown();
        fixture.processDuePayments();
        assertThat(fixture.stateOf(request)).isInstanceOf(AwaitingSession.class);

        // When
        fixture.provider.recover();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.processDuePayments();

        // Then
        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);
    }

    @Test
    void a_lost_response_leads_to_the_same_session() {
        // Given
        fixture.requestPayment(request);
        fixture.provider.loseResponses();
        fixture.processDuePayments();

        // When
        fixture.provider.recover();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.processDuePayments();

        // Then
        assertThat(fixture.provider.sessionIds()).hasSize(1);
        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);
    }

    @Test
    void a_refused_attempt_is_followed_by_a_delayed_one() {
        // Given
        fixture.requestPayment(request);
        fixture.provider.refuse();
        fixture.processDuePayments();
        assertThat(fixture.stateOf(request))
                .isInstanceOfSatisfying(
                        AwaitingSession.class,
                        awaiting -> assertThat(awaiting.attempt().number()).isEqualTo(2));

        // When
        fixture.provider.recover();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.processDuePayments();

        // Then
        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);
    }

    @Test
    void an_unneeded_session_is_closed() {
        fixture.requestPayment(request);
        fixture.provider.duringCall(() -> await(fixture.cancelPayment.cancel(request.orderId())));

        fixture.processDuePayments();

        assertThat(fixture.stateOf(request)).isEqualTo(new Ended(Ending.CANCELLED));
        assertThat(fixture.provider.closed()).isEqualTo(fixture.provider.sessionIds());
    }

    @Test
    void a_payment_whose_webhook_was_lost_is_found_by_polling() {
        // Given
        CheckoutSession session = fixture.openSession(request);
        fixture.provider.setStatus(session.id(), paid("pi_1"));

        // When
        fixture.clock.advance(Duration.ofSeconds(30));
        fixture.processDuePayments();

        // Then
        assertThat(fixture.stateOf(request)).isInstanceOf(Succeeded.class);
        assertThat(fixture.published()).last().isInstanceOf(PaymentEvent.Succeeded.class);
    }

    @Test
    void cancelling_closes_the_session() {
        CheckoutSession session = fixture.openSession(request);

        await(fixture.cancelPayment.cancel(request.orderId()));
        fixture.processDuePayments();

        assertThat(fixture.provider.closed()).containsExactly(session.id());
        assertThat(fixture.stateOf(request)).isEqualTo(new Ended(Ending.CANCELLED));
    }

    @Test
    void a_payment_before_the_cancellation_succeeds() {
        CheckoutSession session = fixture.openSession(request);
        fixture.provider.setStatus(session.id(), paid("pi_1"));

        await(fixture.cancelPayment.cancel(request.orderId()));
        fixture.processDuePayments();

        assertThat(fixture.stateOf(request)).isInstanceOf(Succeeded.class);
    }

    @Test
    void cancelling_an_unknown_order_does_nothing() {
        await(fixture.cancelPayment.cancel(request.orderId()));

        assertThat(fixture.published()).isEmpty();
    }

    @Test
    void at_the_deadline_the_session_is_closed_and_the_payment_expires() {
        CheckoutSession session = fixture.openSession(request);

        fixture.clock.set(request.expiresAt());
        fixture.processDuePayments();

        assertThat(fixture.provider.closed()).containsExactly(session.id());
        assertThat(fixture.stateOf(request)).isEqualTo(new Ended(Ending.EXPIRED));
        assertThat(fixture.published()).last().isInstanceOf(PaymentEvent.SessionExpired.class);
    }

    @Test
    void a_payment_in_time_does_not_expire_at_the_deadline() {
        CheckoutSession session = fixture.openSession(request);
        fixture.provider.setStatus(session.id(), paid("pi_1"));

        fixture.clock.set(request.expiresAt());
        fixture.processDuePayments();

        assertThat(fixture.stateOf(request)).isInstanceOf(Succeeded.class);
    }

    @Test
    void an_asynchronous_payment_is_awaited() {
        // Given
        CheckoutSession session = fixture.openSession(request);
        fixture.provider.setStatus(session.id(), new Status.AwaitingFunds());
        fixture.clock.set(request.expiresAt().plus(Duration.ofHours(2)));
        fixture.processDuePayments();
        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);

        // When
        fixture.provider.setStatus(session.id(), paid("pi_1"));
        fixture.clock.advance(Duration.ofMinutes(5));
        fixture.processDuePayments();

        // Then
        assertThat(fixture.stateOf(request)).isInstanceOf(Succeeded.class);
    }

    @Test
    void without_a_session_the_payment_expires_even_if_the_provider_is_down() {
        fixture.requestPayment(request);
        fixture.provider.goDown();
        fixture.processDuePayments();

        fixture.clock.set(request.expiresAt());
        fixture.processDuePayments();

        assertThat(fixture.stateOf(request)).isEqualTo(new Ended(Ending.EXPIRED));
    }

    @Test
    void an_unreachable_provider_is_not_awaited_beyond_an_hour_after_the_deadline() {
        // Given
        CheckoutSession session = fixture.openSession(request);
        fixture.provider.goDown();
        fixture.clock.set(request.expiresAt());
        fixture.processDuePayments();
        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);

        // When
        fixture.clock.advance(Duration.ofHours(1));
        fixture.processDuePayments();

        // Then
        assertThat(fixture.stateOf(request)).isInstanceOf(Closing.class);
        assertThat(fixture.published()).last().isInstanceOf(PaymentEvent.SessionExpired.class);

        // And a late payment is published when the provider recovers
        fixture.provider.recover();
        fixture.provider.setStatus(session.id(), paid("pi_1"));
        fixture.clock.advance(Duration.ofMinutes(5));
        fixture.processDuePayments();
        assertThat(fixture.published()).last().isInstanceOf(PaymentEvent.Succeeded.class);
    }

    @Test
    void a_session_unknown_to_the_provider_expires_with_its_order() {
        fixture.openSession(request);
        fixture.provider.deleteAllSessions();

        fixture.clock.set(request.expiresAt());
        fixture.processDuePayments();

        assertThat(fixture.stateOf(request)).isEqualTo(new Ended(Ending.EXPIRED));
    }

    @Test
    void only_one_replica_creates_a_session_however_slow_the_call() {
        // Given
        fixture.requestPayment(request);
        Claim<UUID> mine = await(fixture.processDuePayments.claimNext()).orElseThrow();
        fixture.provider.duringCall(() -> {
            fixture.clock.advance(Claim.LEASE.minusSeconds(1));
            assertThat(await(fixture.processDuePayments.claimNext())).isEmpty();
        });

        // When
        await(fixture.processDuePayments.process(mine));

        // Then
        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);
        assertThat(fixture.provider.sessionIds()).hasSize(1);
    }

    @Test
    void work_left_by_a_crash_resumes_when_the_claim_expires() {
        fixture.requestPayment(request);
        assertThat(await(fixture.processDuePayments.claimNext())).isPresent();

        fixture.processDuePayments();
        assertThat(fixture.provider.sessionIds()).isEmpty();
        fixture.clock.advance(Claim.LEASE);
        fixture.processDuePayments();

        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);
    }
}
