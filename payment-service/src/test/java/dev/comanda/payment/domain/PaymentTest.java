package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.begun;
import static dev.comanda.payment.domain.Examples.freePaymentRequest;
import static dev.comanda.payment.domain.Examples.open;
import static dev.comanda.payment.domain.Examples.paid;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static dev.comanda.payment.domain.Examples.report;
import static dev.comanda.payment.domain.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Decision.Changed;
import dev.comanda.payment.domain.Decision.Mismatched;
import dev.comanda.payment.domain.Decision.Unchanged;
import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.payment.domain.PaymentState.Closing;
import dev.comanda.payment.domain.PaymentState.Ended;
import dev.comanda.payment.domain.PaymentState.NotNeeded;
import dev.comanda.payment.domain.PaymentState.Open;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import dev.comanda.payment.domain.SessionReport.Purpose;
import dev.comanda.payment.domain.SessionReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private final PaymentRequest request = paymentRequest();
    private final CheckoutSession session = session();
    private final Instant deadline = request.expiresAt();

    @Test
    void a_free_order_needs_no_payment() {
        assertThat(begun(freePaymentRequest()).state()).isEqualTo(new NotNeeded());
    }

    @Test
    void an_opened_session_can_be_paid_and_is_published() {
        // Given
        Payment payment = begun(request);

        // When
        Decision decision = payment.open(attemptOf(payment).id(), session);

        // Then
        assertThat(decision)
                .isEqualTo(new Changed(
                        new Payment(request, 1, new Open(session, 0)),
                        List.of(new PaymentEvent.SessionOpened(request.orderId(), 1, session.id(), NOW))));
    }

    @Test
    void opening_the_same_session_again_changes_nothing() {
        Payment payment = begun(request);
        UUID attempt = attemptOf(payment).id();

        assertThat(after(payment.open(attempt, session)).open(attempt, session)).isEqualTo(new Unchanged());
    }

    @Test
    void a_session_that_opens_too_late_is_a_mismatch() {
        Payment payment = begun(request);
        UUID attempt = attemptOf(payment).id();

        assertThat(after(payment.cancel(NOW)).open(attempt, session)).isInstanceOf(Mismatched.class);
        assertThat(payment.open(UUID.randomUUID(), session)).isInstanceOf(Mismatched.class);
    }

    @Test
    void a_refused_attempt_is_replaced() {
        Payment payment = begun(request);
        UUID nextId = UUID.randomUUID();

        Payment again = after(payment.retry(attemptOf(payment).id(), nextId, NOW));

        assertThat(attemptOf(again).id()).isEqualTo(nextId);
        assertThat(attemptOf(again).number()).isEqualTo(2);
        assertThat(again.retry(attemptOf(payment).id(), UUID.randomUUID(), NOW))
                .as("another attempt failed")
                .isEqualTo(new Unchanged());
    }

    @Test
    void a_paid_session_completes_the_payment_with_its_reference() {
        Decision decision = open(request, session).apply(report(request, session.id(), paid("pi_1")), NOW);

        var receipt = new Receipt("stripe", "pi_1", NOW);
        assertThat(decision)
                .isEqualTo(new Changed(
                        new Payment(request, 2, new Succeeded(receipt)),
                        List.of(new PaymentEvent.Succeeded(request.orderId(), 2, TOTAL, receipt))));
    }

    @Test
    void the_same_report_twice_changes_nothing() {
        SessionReport report = report(request, session.id(), paid("pi_1"));
        Payment paid = after(open(request, session).apply(report, NOW));

        assertThat(paid.apply(report, NOW)).isEqualTo(new Unchanged());
    }

    @Test
    void a_second_charge_is_a_mismatch() {
        Payment paid = after(open(request, session).apply(report(request, session.id(), paid("pi_1")), NOW));

        assertThat(paid.apply(report(request, "cs_other", paid("pi_2")), NOW)).isInstanceOf(Mismatched.class);
    }

    @Test
    void a_charge_of_another_session_is_a_mismatch() {
        assertThat(open(request, session).apply(report(request, "cs_other", paid("pi_2")), NOW))
                .isInstanceOf(Mismatched.class);
    }

    @Test
    void a_report_that_differs_from_the_request_is_a_mismatch() {
        Payment payment = open(request, session);
        Status paid = paid("pi_1");

        assertThat(List.of(
                        new SessionReport(session.id(), UUID.randomUUID(), Purpose.PAYMENT, TOTAL, paid),
                        new SessionReport(session.id(), request.orderId(), Purpose.OTHER, TOTAL, paid),
                        new SessionReport(
                                session.id(), request.orderId(), Purpose.PAYMENT, Money.of(1249, "EUR"), paid),
                        new SessionReport(
                                session.id(), request.orderId(), Purpose.PAYMENT, Money.of(1250, "USD"), paid)))
                .allSatisfy(report -> assertThat(payment.apply(report, NOW)).isInstanceOf(Mismatched.class));
    }

    @Test
    void an_asynchronous_payment_is_awaited_beyond_the_deadline() {
        SessionReport onItsWay = report(request, session.id(), new Status.AwaitingFunds());

        assertThat(open(request, session).apply(onItsWay, deadline.plusSeconds(60)))
                .isEqualTo(new Unchanged());
    }

    @Test
    void an_expired_session_ends_the_payment() {
        Decision decision = open(request, session).apply(report(request, session.id(), new Status.Expired()), deadline);

        assertThat(decision)
                .isEqualTo(new Changed(
                        new Payment(request, 2, new Ended(Ending.EXPIRED)),
                        List.of(new PaymentEvent.SessionExpired(request.orderId(), 2, deadline))));
    }

    @Test
    void a_failed_session_is_replaced_until_the_deadline() {
        SessionReport failed = report(request, session.id(), new Status.Failed());
        Payment open = open(request, session);

        Changed again = (Changed) open.apply(failed, NOW);

        assertThat(again.payment().state()).isInstanceOf(AwaitingSession.class);
        assertThat(again.events()).singleElement().isInstanceOf(PaymentEvent.Failed.class);
        assertThat(again.payment().apply(failed, NOW)).isEqualTo(new Unchanged());
        assertThat(((Changed) open.apply(failed, deadline)).payment().state()).isEqualTo(new Ended(Ending.EXPIRED));
    }

    @Test
    void the_end_of_another_session_has_no_effect() {
        assertThat(open(request, session).apply(report(request, "cs_other", new Status.Expired()), NOW))
                .isEqualTo(new Unchanged());
    }

    @Test
    void a_failed_attempt_leaves_the_order_payable() {
        Changed failed = (Changed) open(request, session).recordFailure("card_declined", NOW);

        assertThat(failed.payment().state()).isEqualTo(new Open(session, 1));
        assertThat(failed.events())
                .containsExactly(new PaymentEvent.Failed(request.orderId(), 2, "card_declined", NOW));
    }

    @Test
    void a_failure_after_the_success_changes_nothing() {
        Payment paid = after(open(request, session).apply(report(request, session.id(), paid("pi_1")), NOW));

        assertThat(paid.recordFailure("card_declined", NOW)).isEqualTo(new Unchanged());
    }

    @Test
    void without_a_session_the_deadline_ends_the_payment() {
        Payment payment = begun(request);

        assertThat(payment.expireWithoutSession(deadline.minusMillis(1))).isEqualTo(new Unchanged());
        assertThat(after(payment.expireWithoutSession(deadline)).state()).isEqualTo(new Ended(Ending.EXPIRED));
    }

    @Test
    void cancelling_closes_an_open_session_first() {
        Changed cancelled = (Changed) open(request, session).cancel(NOW);

        assertThat(cancelled.payment().state()).isEqualTo(new Closing(session, Ending.CANCELLED, NOW));
        assertThat(cancelled.events()).isEmpty();
        assertThat(after(cancelled.payment().apply(report(request, session.id(), new Status.Expired()), NOW))
                        .state())
                .isEqualTo(new Ended(Ending.CANCELLED));
    }

    @Test
    void cancelling_a_paid_order_leaves_the_money_to_its_refund() {
        Payment paid = after(open(request, session).apply(report(request, session.id(), paid("pi_1")), NOW));

        assertThat(paid.cancel(NOW)).isEqualTo(new Unchanged());
    }

    @Test
    void a_payment_during_cancellation_succeeds() {
        Payment closing = after(open(request, session).cancel(NOW));

        Payment paid = after(closing.apply(report(request, session.id(), paid("pi_1")), NOW));

        assertThat(paid.state()).isEqualTo(new Succeeded(new Receipt("stripe", "pi_1", NOW)));
    }

    @Test
    void an_unreachable_provider_has_an_hour_after_the_deadline() {
        Payment payment = open(request, session);
        Instant end = deadline.plus(Duration.ofHours(1));

        assertThat(payment.expireUnreachable(end.minusMillis(1))).isEqualTo(new Unchanged());
        Changed given = (Changed) payment.expireUnreachable(end);
        assertThat(given.payment().state()).isEqualTo(new Closing(session, Ending.EXPIRED, end));
        assertThat(given.events()).containsExactly(new PaymentEvent.SessionExpired(request.orderId(), 2, end));
    }

    @Test
    void a_late_payment_is_published_so_it_can_be_refunded() {
        Payment given = after(open(request, session).expireUnreachable(deadline.plus(Duration.ofHours(1))));

        Changed late = (Changed) given.apply(report(request, session.id(), paid("pi_1")), deadline);

        assertThat(late.events()).hasOnlyElementsOfType(PaymentEvent.Succeeded.class);
    }

    @Test
    void a_session_unknown_to_the_provider_ends_at_the_deadline() {
        Payment payment = open(request, session);

        assertThat(payment.endWithoutSession(deadline.minusMillis(1))).isEqualTo(new Unchanged());
        assertThat(after(payment.endWithoutSession(deadline)).state()).isEqualTo(new Ended(Ending.EXPIRED));
        assertThat(after(after(payment.cancel(NOW)).endWithoutSession(NOW)).state())
                .isEqualTo(new Ended(Ending.CANCELLED));
    }

    private static Attempt attemptOf(Payment payment) {
        return ((AwaitingSession) payment.state()).attempt();
    }
}
