package dev.comanda.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.ChargeAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentState;
import dev.comanda.payment.domain.SessionReport.Status;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What any {@link PaymentProvider} does. */
public abstract class PaymentProviderContract {

    protected final Bill bill = Examples.bill(UUID.randomUUID(), Instant.now());
    protected final Attempt attempt = attempt();

    protected abstract PaymentProvider provider();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    protected abstract void goDown();

    /** The provider does what it is asked, but nobody hears of it. */
    protected abstract void loseAnswers();

    protected abstract void refuse();

    /** All is well again. */
    protected abstract void comeBack();

    /** The guest pays, and the reference of the charge is the one that {@link #decline} would give. */
    protected abstract void pay(String sessionId);

    /** The guest pays by a way that takes days. */
    protected abstract void payLater(String sessionId);

    /** @return the reference of the charge that failed */
    protected abstract String decline(String sessionId);

    /** The session and its charges are another installation's from now on. */
    protected abstract void disown(String sessionId);

    @Test
    void an_attempt_opens_one_session_however_often_it_is_made() {
        assertThat(opened(attempt)).isEqualTo(opened(attempt));
    }

    @Test
    void another_attempt_opens_another_session() {
        assertThat(opened(attempt)).isNotEqualTo(opened(attempt()));
    }

    @Test
    void an_attempt_whose_answer_was_lost_is_made_again_without_harm() {
        loseAnswers();
        assertThat(open(attempt)).isInstanceOf(OpenAnswer.Unreachable.class);
        comeBack();

        String session = opened(attempt);

        assertThat(opened(attempt)).isEqualTo(session);
        assertThat(statusOf(look(session))).isEqualTo(new Status.StillOpen());
    }

    @Test
    void a_refused_attempt_opened_no_session() {
        refuse();

        assertThat(open(attempt)).isInstanceOf(OpenAnswer.Refused.class);
    }

    @Test
    void being_down_is_an_answer() {
        String session = opened(attempt);
        goDown();

        assertThat(open(attempt)).isInstanceOf(OpenAnswer.Unreachable.class);
        assertThat(look(session)).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(close(session)).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(charge("pi_any")).isInstanceOf(ChargeAnswer.Unreachable.class);
    }

    @Test
    void a_lost_answer_is_an_answer_too() {
        String session = opened(attempt);
        loseAnswers();

        assertThat(look(session)).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(close(session)).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(charge("pi_any")).isInstanceOf(ChargeAnswer.Unreachable.class);

        comeBack();
        assertThat(statusOf(look(session))).isEqualTo(new Status.Lapsed());
    }

    @Test
    void a_session_is_told_as_it_is() {
        String session = opened(attempt);
        assertThat(statusOf(look(session))).isEqualTo(new Status.StillOpen());

        payLater(session);
        assertThat(statusOf(look(session))).isEqualTo(new Status.AwaitingFunds());

        pay(session);
        assertThat(look(session)).isInstanceOfSatisfying(SessionAnswer.Found.class, found -> {
            assertThat(found.report().sessionId()).isEqualTo(session);
            assertThat(found.report().orderId()).isEqualTo(bill.orderId());
            assertThat(found.report().amount()).isEqualTo(bill.total());
            assertThat(found.report().status()).isInstanceOf(Status.Paid.class);
        });
    }

    @Test
    void closing_ends_an_open_session_once_and_for_all() {
        String session = opened(attempt);

        assertThat(statusOf(close(session))).isEqualTo(new Status.Lapsed());
        assertThat(statusOf(close(session))).isEqualTo(new Status.Lapsed());
        assertThat(statusOf(look(session))).isEqualTo(new Status.Lapsed());
    }

    @Test
    void closing_spares_a_paid_session() {
        String session = opened(attempt);
        pay(session);

        assertThat(statusOf(close(session))).isInstanceOf(Status.Paid.class);
        assertThat(statusOf(look(session))).isInstanceOf(Status.Paid.class);
    }

    @Test
    void what_is_not_there_is_unknown() {
        assertThat(look("cs_none")).isEqualTo(new SessionAnswer.Unknown());
        assertThat(close("cs_none")).isEqualTo(new SessionAnswer.Unknown());
        assertThat(charge("pi_none")).isEqualTo(new ChargeAnswer.Unknown());
    }

    @Test
    void what_has_another_installations_mark_is_foreign() {
        String session = opened(attempt);
        String charge = decline(session);

        disown(session);

        assertThat(look(session)).isEqualTo(new SessionAnswer.Foreign());
        assertThat(charge(charge)).isEqualTo(new ChargeAnswer.Foreign());
    }

    @Test
    void a_declined_charge_is_told_with_its_order_and_leaves_the_session_open() {
        String session = opened(attempt);

        String charge = decline(session);

        assertThat(charge(charge)).isEqualTo(new ChargeAnswer.Failed(bill.orderId(), "card_declined"));
        assertThat(statusOf(look(session))).isEqualTo(new Status.StillOpen());
    }

    @Test
    void a_charge_that_succeeded_in_the_end_has_not_failed() {
        String session = opened(attempt);
        String charge = decline(session);

        pay(session);

        assertThat(charge(charge)).isEqualTo(new ChargeAnswer.NotFailed());
    }

    protected final OpenAnswer open(Attempt made) {
        return await(() -> provider().open(bill, made));
    }

    protected final String opened(Attempt made) {
        return ((OpenAnswer.Opened) open(made)).sessionId();
    }

    protected final SessionAnswer look(String sessionId) {
        return await(() -> provider().look(sessionId));
    }

    protected final SessionAnswer close(String sessionId) {
        return await(() -> provider().close(sessionId));
    }

    protected final ChargeAnswer charge(String reference) {
        return await(() -> provider().lookAtCharge(reference));
    }

    protected static Status statusOf(SessionAnswer answer) {
        return ((SessionAnswer.Found) answer).report().status();
    }

    private Attempt attempt() {
        Payment begun = Payment.begin(bill, UUID.randomUUID(), Instant.now());
        return ((PaymentState.AwaitingSession) begun.state()).attempt();
    }
}
