package dev.comanda.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.ChargeAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.PaymentState;
import dev.comanda.payment.domain.SessionReport.Status;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of {@link PaymentProvider}. */
public abstract class PaymentProviderContract {

    protected final PaymentRequest request = Examples.paymentRequest(UUID.randomUUID(), Instant.now());
    protected final Attempt attempt = attempt();

    protected abstract PaymentProvider provider();

    /** Subscribes in the way that the adapter needs, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    protected abstract void goDown();

    /** Requests take effect, but their responses are lost. */
    protected abstract void loseResponses();

    protected abstract void refuse();

    /** Ends all faults. */
    protected abstract void recover();

    /** The guest pays; the charge has the reference that {@link #decline} returns. */
    protected abstract void pay(String sessionId);

    /** The guest pays with an asynchronous payment method. */
    protected abstract void payLater(String sessionId);

    /** @return the reference of the charge that failed */
    protected abstract String decline(String sessionId);

    /** Moves the session and its charges to another installation. */
    protected abstract void markForeign(String sessionId);

    @Test
    void retrying_an_attempt_returns_the_same_session() {
        assertThat(opened(attempt)).isEqualTo(opened(attempt));
    }

    @Test
    void another_attempt_opens_another_session() {
        assertThat(opened(attempt)).isNotEqualTo(opened(attempt()));
    }

    @Test
    void an_attempt_whose_response_was_lost_can_be_retried() {
        loseResponses();
        assertThat(open(attempt)).isInstanceOf(OpenAnswer.Unreachable.class);
        recover();

        String session = opened(attempt);

        assertThat(opened(attempt)).isEqualTo(session);
        assertThat(statusOf(retrieve(session))).isEqualTo(new Status.Open());
    }

    @Test
    void a_refused_attempt_opened_no_session() {
        refuse();

        assertThat(open(attempt)).isInstanceOf(OpenAnswer.Refused.class);
    }

    @Test
    void an_outage_is_an_answer() {
        String session = opened(attempt);
        goDown();

        assertThat(open(attempt)).isInstanceOf(OpenAnswer.Unreachable.class);
        assertThat(retrieve(session)).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(close(session)).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(charge("pi_any")).isInstanceOf(ChargeAnswer.Unreachable.class);
    }

    @Test
    void a_lost_response_is_an_answer() {
        String session = opened(attempt);
        loseResponses();

        assertThat(retrieve(session)).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(close(session)).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(charge("pi_any")).isInstanceOf(ChargeAnswer.Unreachable.class);

        recover();
        assertThat(statusOf(retrieve(session))).isEqualTo(new Status.Expired());
    }

    @Test
    void the_status_of_a_session_is_reported() {
        String session = opened(attempt);
        assertThat(statusOf(retrieve(session))).isEqualTo(new Status.Open());

        payLater(session);
        assertThat(statusOf(retrieve(session))).isEqualTo(new Status.AwaitingFunds());

        pay(session);
        assertThat(retrieve(session)).isInstanceOfSatisfying(SessionAnswer.Found.class, found -> {
            assertThat(found.report().sessionId()).isEqualTo(session);
            assertThat(found.report().orderId()).isEqualTo(request.orderId());
            assertThat(found.report().amount()).isEqualTo(request.total());
            assertThat(found.report().status()).isInstanceOf(Status.Paid.class);
        });
    }

    @Test
    void closing_expires_an_open_session_permanently() {
        String session = opened(attempt);

        assertThat(statusOf(close(session))).isEqualTo(new Status.Expired());
        assertThat(statusOf(close(session))).isEqualTo(new Status.Expired());
        assertThat(statusOf(retrieve(session))).isEqualTo(new Status.Expired());
    }

    @Test
    void closing_does_not_affect_a_paid_session() {
        String session = opened(attempt);
        pay(session);

        assertThat(statusOf(close(session))).isInstanceOf(Status.Paid.class);
        assertThat(statusOf(retrieve(session))).isInstanceOf(Status.Paid.class);
    }

    @Test
    void missing_objects_are_unknown() {
        assertThat(retrieve("cs_none")).isEqualTo(new SessionAnswer.Unknown());
        assertThat(close("cs_none")).isEqualTo(new SessionAnswer.Unknown());
        assertThat(charge("pi_none")).isEqualTo(new ChargeAnswer.Unknown());
    }

    @Test
    void objects_of_another_installation_are_foreign() {
        String session = opened(attempt);
        String charge = decline(session);

        markForeign(session);

        assertThat(retrieve(session)).isEqualTo(new SessionAnswer.Foreign());
        assertThat(charge(charge)).isEqualTo(new ChargeAnswer.Foreign());
    }

    @Test
    void a_declined_charge_names_its_order_and_leaves_the_session_open() {
        String session = opened(attempt);

        String charge = decline(session);

        assertThat(charge(charge)).isEqualTo(new ChargeAnswer.Failed(request.orderId(), "card_declined"));
        assertThat(statusOf(retrieve(session))).isEqualTo(new Status.Open());
    }

    @Test
    void a_charge_that_succeeded_later_has_not_failed() {
        String session = opened(attempt);
        String charge = decline(session);

        pay(session);

        assertThat(charge(charge)).isEqualTo(new ChargeAnswer.NotFailed());
    }

    protected final OpenAnswer open(Attempt made) {
        return await(() -> provider().open(request, made));
    }

    protected final String opened(Attempt made) {
        return ((OpenAnswer.Opened) open(made)).sessionId();
    }

    protected final SessionAnswer retrieve(String sessionId) {
        return await(() -> provider().retrieve(sessionId));
    }

    protected final SessionAnswer close(String sessionId) {
        return await(() -> provider().close(sessionId));
    }

    protected final ChargeAnswer charge(String reference) {
        return await(() -> provider().retrieveCharge(reference));
    }

    protected static Status statusOf(SessionAnswer answer) {
        return ((SessionAnswer.Found) answer).report().status();
    }

    private Attempt attempt() {
        Payment begun = Payment.begin(request, UUID.randomUUID(), Instant.now());
        return ((PaymentState.AwaitingSession) begun.state()).attempt();
    }
}
