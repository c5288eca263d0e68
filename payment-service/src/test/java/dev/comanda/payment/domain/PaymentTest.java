package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.begun;
import static dev.comanda.payment.domain.Examples.bill;
import static dev.comanda.payment.domain.Examples.freeBill;
import static dev.comanda.payment.domain.Examples.open;
import static dev.comanda.payment.domain.Examples.paid;
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

    private final Bill bill = bill();
    private final CheckoutSession session = session();
    private final Instant deadline = bill.expiresAt();

    @Test
    void a_bill_of_zero_needs_no_payment() {
        assertThat(begun(freeBill()).state()).isEqualTo(new NotNeeded());
    }

    @Test
    void an_opened_session_can_be_paid_and_is_told() {
        // Given
        Payment payment = begun(bill);

        // When
        Decision decision = payment.opened(attemptOf(payment).id(), session);

        // Then
        assertThat(decision)
                .isEqualTo(new Changed(
                        new Payment(bill, 1, new Open(session, 0)),
                        List.of(new PaymentEvent.SessionOpened(bill.orderId(), 1, session.id(), NOW))));
    }

    @Test
    void opening_the_same_session_again_changes_nothing() {
        Payment payment = begun(bill);
        UUID attempt = attemptOf(payment).id();

        assertThat(after(payment.opened(attempt, session)).opened(attempt, session))
                .isEqualTo(new Unchanged());
    }

    @Test
    void a_session_that_comes_too_late_is_not_taken() {
        Payment payment = begun(bill);
        UUID attempt = attemptOf(payment).id();

        assertThat(after(payment.cancelled(NOW)).opened(attempt, session)).isInstanceOf(Mismatched.class);
        assertThat(payment.opened(UUID.randomUUID(), session)).isInstanceOf(Mismatched.class);
    }

    @Test
    void a_refused_attempt_gives_way_to_the_next_one() {
        Payment payment = begun(bill);
        UUID nextId = UUID.randomUUID();

        Payment again = after(payment.attemptAgain(attemptOf(payment).id(), nextId, NOW));

        assertThat(attemptOf(again).id()).isEqualTo(nextId);
        assertThat(attemptOf(again).number()).isEqualTo(2);
        assertThat(again.attemptAgain(attemptOf(payment).id(), UUID.randomUUID(), NOW))
                .as("the attempt that failed is another one")
                .isEqualTo(new Unchanged());
    }

    @Test
    void a_paid_session_is_a_success_with_its_reference() {
        Decision decision = open(bill, session).learned(report(bill, session.id(), paid("pi_1")), NOW);

        var receipt = new Receipt("stripe", "pi_1", NOW);
        assertThat(decision)
                .isEqualTo(new Changed(
                        new Payment(bill, 2, new Succeeded(receipt)),
                        List.of(new PaymentEvent.Succeeded(bill.orderId(), 2, TOTAL, receipt))));
    }

    @Test
    void being_told_of_the_same_money_twice_changes_nothing() {
        SessionReport report = report(bill, session.id(), paid("pi_1"));
        Payment paid = after(open(bill, session).learned(report, NOW));

        assertThat(paid.learned(report, NOW)).isEqualTo(new Unchanged());
    }

    @Test
    void a_second_charge_is_a_mismatch() {
        Payment paid = after(open(bill, session).learned(report(bill, session.id(), paid("pi_1")), NOW));

        assertThat(paid.learned(report(bill, "cs_other", paid("pi_2")), NOW)).isInstanceOf(Mismatched.class);
    }

    @Test
    void money_in_another_session_than_the_open_one_is_a_mismatch() {
        assertThat(open(bill, session).learned(report(bill, "cs_other", paid("pi_2")), NOW))
                .isInstanceOf(Mismatched.class);
    }

    @Test
    void what_does_not_agree_with_the_bill_is_a_mismatch() {
        Payment payment = open(bill, session);
        Status paid = paid("pi_1");

        assertThat(List.of(
                        new SessionReport(session.id(), UUID.randomUUID(), Purpose.PAYMENT, TOTAL, paid),
                        new SessionReport(session.id(), bill.orderId(), Purpose.OTHER, TOTAL, paid),
                        new SessionReport(session.id(), bill.orderId(), Purpose.PAYMENT, Money.of(1249, "EUR"), paid),
                        new SessionReport(session.id(), bill.orderId(), Purpose.PAYMENT, Money.of(1250, "USD"), paid)))
                .allSatisfy(report -> assertThat(payment.learned(report, NOW)).isInstanceOf(Mismatched.class));
    }

    @Test
    void money_on_its_way_is_waited_for_beyond_the_deadline() {
        SessionReport onItsWay = report(bill, session.id(), new Status.AwaitingFunds());

        assertThat(open(bill, session).learned(onItsWay, deadline.plusSeconds(60)))
                .isEqualTo(new Unchanged());
    }

    @Test
    void a_lapsed_session_ends_the_payment() {
        Decision decision = open(bill, session).learned(report(bill, session.id(), new Status.Lapsed()), deadline);

        assertThat(decision)
                .isEqualTo(new Changed(
                        new Payment(bill, 2, new Ended(Ending.EXPIRED)),
                        List.of(new PaymentEvent.SessionExpired(bill.orderId(), 2, deadline))));
    }

    @Test
    void a_session_that_came_to_nothing_is_followed_by_another_until_the_deadline() {
        SessionReport inVain = report(bill, session.id(), new Status.CameToNothing());
        Payment open = open(bill, session);

        Changed again = (Changed) open.learned(inVain, NOW);

        assertThat(again.payment().state()).isInstanceOf(AwaitingSession.class);
        assertThat(again.events()).singleElement().isInstanceOf(PaymentEvent.Failed.class);
        assertThat(again.payment().learned(inVain, NOW)).isEqualTo(new Unchanged());
        assertThat(((Changed) open.learned(inVain, deadline)).payment().state()).isEqualTo(new Ended(Ending.EXPIRED));
    }

    @Test
    void another_sessions_end_does_not_matter() {
        assertThat(open(bill, session).learned(report(bill, "cs_other", new Status.Lapsed()), NOW))
                .isEqualTo(new Unchanged());
    }

    @Test
    void a_failed_try_leaves_the_order_payable() {
        Changed failed = (Changed) open(bill, session).failed("card_declined", NOW);

        assertThat(failed.payment().state()).isEqualTo(new Open(session, 1));
        assertThat(failed.events()).containsExactly(new PaymentEvent.Failed(bill.orderId(), 2, "card_declined", NOW));
    }

    @Test
    void a_failure_that_is_heard_of_after_the_success_changes_nothing() {
        Payment paid = after(open(bill, session).learned(report(bill, session.id(), paid("pi_1")), NOW));

        assertThat(paid.failed("card_declined", NOW)).isEqualTo(new Unchanged());
    }

    @Test
    void without_a_session_the_deadline_ends_the_payment() {
        Payment payment = begun(bill);

        assertThat(payment.expiredUnopened(deadline.minusMillis(1))).isEqualTo(new Unchanged());
        assertThat(after(payment.expiredUnopened(deadline)).state()).isEqualTo(new Ended(Ending.EXPIRED));
    }

    @Test
    void cancelling_closes_an_open_session_first() {
        Changed cancelled = (Changed) open(bill, session).cancelled(NOW);

        assertThat(cancelled.payment().state()).isEqualTo(new Closing(session, Ending.CANCELLED, NOW));
        assertThat(cancelled.events()).isEmpty();
        assertThat(after(cancelled.payment().learned(report(bill, session.id(), new Status.Lapsed()), NOW))
                        .state())
                .isEqualTo(new Ended(Ending.CANCELLED));
    }

    @Test
    void cancelling_a_paid_order_leaves_the_money_to_its_refund() {
        Payment paid = after(open(bill, session).learned(report(bill, session.id(), paid("pi_1")), NOW));

        assertThat(paid.cancelled(NOW)).isEqualTo(new Unchanged());
    }

    @Test
    void who_pays_while_the_order_is_cancelled_has_paid() {
        Payment closing = after(open(bill, session).cancelled(NOW));

        Payment paid = after(closing.learned(report(bill, session.id(), paid("pi_1")), NOW));

        assertThat(paid.state()).isEqualTo(new Succeeded(new Receipt("stripe", "pi_1", NOW)));
    }

    @Test
    void an_unreachable_provider_is_given_an_hour_after_the_deadline() {
        Payment payment = open(bill, session);
        Instant end = deadline.plus(Duration.ofHours(1));

        assertThat(payment.unreachable(end.minusMillis(1))).isEqualTo(new Unchanged());
        Changed given = (Changed) payment.unreachable(end);
        assertThat(given.payment().state()).isEqualTo(new Closing(session, Ending.EXPIRED, end));
        assertThat(given.events()).containsExactly(new PaymentEvent.SessionExpired(bill.orderId(), 2, end));
    }

    @Test
    void late_money_is_told_so_that_it_can_be_refunded() {
        Payment given = after(open(bill, session).unreachable(deadline.plus(Duration.ofHours(1))));

        Changed late = (Changed) given.learned(report(bill, session.id(), paid("pi_1")), deadline);

        assertThat(late.events()).hasOnlyElementsOfType(PaymentEvent.Succeeded.class);
    }

    @Test
    void a_session_that_the_provider_has_forgotten_ends_with_the_deadline() {
        Payment payment = open(bill, session);

        assertThat(payment.vanished(deadline.minusMillis(1))).isEqualTo(new Unchanged());
        assertThat(after(payment.vanished(deadline)).state()).isEqualTo(new Ended(Ending.EXPIRED));
        assertThat(after(after(payment.cancelled(NOW)).vanished(NOW)).state()).isEqualTo(new Ended(Ending.CANCELLED));
    }

    private static Attempt attemptOf(Payment payment) {
        return ((AwaitingSession) payment.state()).attempt();
    }
}
