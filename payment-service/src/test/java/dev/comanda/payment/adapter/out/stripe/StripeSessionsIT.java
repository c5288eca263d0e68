package dev.comanda.payment.adapter.out.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.OnContext;
import dev.comanda.payment.StripeStub;
import dev.comanda.payment.StripeStub.Trouble;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.ChargeAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentState;
import dev.comanda.payment.domain.SessionReport;
import dev.comanda.payment.domain.SessionReport.Status;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class StripeSessionsIT {

    @Inject
    PaymentProvider provider;

    @Inject
    CircuitBreakerMaintenance breakers;

    private final Bill bill = Examples.bill(UUID.randomUUID(), Instant.now());
    private final Attempt attempt = ((PaymentState.AwaitingSession)
                    Payment.begin(bill, UUID.randomUUID(), Instant.now()).state())
            .attempt();

    @BeforeEach
    @AfterEach
    void everything_is_well() {
        StripeStub.trouble(Trouble.NONE);
        breakers.reset(StripeCalls.BREAKER);
    }

    @Test
    void an_attempt_opens_one_session_however_often_it_is_made() {
        assertThat(opened()).isEqualTo(opened());
        assertThat(StripeStub.session(opened()))
                .containsEntry("key", attempt.id().toString())
                .containsEntry(
                        "expires_at", String.valueOf(attempt.sessionExpiresAt().getEpochSecond()));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "RATE_LIMITED", "ANSWER_LOST"})
    void of_a_failed_call_it_is_not_known_whether_it_opened_a_session(Trouble trouble) {
        StripeStub.trouble(trouble);

        assertThat(open()).isInstanceOf(OpenAnswer.Unreachable.class);
        assertThat(look("cs_any")).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(close("cs_any")).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(charge("pi_any")).isInstanceOf(ChargeAnswer.Unreachable.class);
    }

    @Test
    void a_refused_attempt_opened_no_session() {
        StripeStub.trouble(Trouble.REFUSED);

        assertThat(open()).isInstanceOf(OpenAnswer.Refused.class);
    }

    @Test
    void a_session_is_told_as_it_is() {
        String id = opened();
        assertThat(statusOf(look(id))).isEqualTo(new Status.StillOpen());

        StripeStub.payLater(id);
        assertThat(statusOf(look(id))).isEqualTo(new Status.AwaitingFunds());

        StripeStub.pay(id);
        assertThat(look(id))
                .isEqualTo(new SessionAnswer.Found(Examples.report(bill, id, new Status.Paid("stripe", "pi_" + id))));
    }

    @Test
    void a_delayed_payment_that_came_to_nothing_is_over() {
        String id = opened();

        StripeStub.comeToNothing(id);

        assertThat(statusOf(look(id))).isEqualTo(new Status.Lapsed());
    }

    @Test
    void closing_ends_an_open_session_and_spares_a_paid_one() {
        String id = opened();
        assertThat(statusOf(close(id))).isEqualTo(new Status.Lapsed());
        assertThat(statusOf(close(id))).isEqualTo(new Status.Lapsed());

        StripeStub.pay(id);
        assertThat(statusOf(close(id))).isInstanceOf(Status.Paid.class);
    }

    @Test
    void what_is_not_there_is_unknown() {
        assertThat(look("cs_none")).isEqualTo(new SessionAnswer.Unknown());
        assertThat(close("cs_none")).isEqualTo(new SessionAnswer.Unknown());
        assertThat(charge("pi_none")).isEqualTo(new ChargeAnswer.Unknown());
    }

    @Test
    void what_has_another_installations_mark_is_foreign() {
        String id = opened();
        String charge = StripeStub.decline(id);

        StripeStub.change(id, "metadata[installation]", "another");
        StripeStub.change(id, "payment_intent_data[metadata][installation]", "another");

        assertThat(look(id)).isEqualTo(new SessionAnswer.Foreign());
        assertThat(charge(charge)).isEqualTo(new ChargeAnswer.Foreign());
    }

    @Test
    void another_purpose_is_told() {
        String id = opened();

        StripeStub.change(id, "mode", "setup");

        assertThat(((SessionAnswer.Found) look(id)).report().purpose()).isEqualTo(SessionReport.Purpose.OTHER);
    }

    @Test
    void a_declined_charge_is_told_with_its_reason() {
        String charge = StripeStub.decline(opened());

        assertThat(charge(charge)).isEqualTo(new ChargeAnswer.Failed(bill.orderId(), "card_declined"));
    }

    @Test
    void a_charge_that_succeeded_in_the_end_has_not_failed() {
        String id = opened();
        String charge = StripeStub.decline(id);

        StripeStub.pay(id);

        assertThat(charge(charge)).isEqualTo(new ChargeAnswer.NotFailed());
    }

    @Test
    void while_stripe_is_down_it_is_left_alone_for_a_while() {
        StripeStub.trouble(Trouble.DOWN);
        IntStream.range(0, 10).forEach(call -> look("cs_any"));

        StripeStub.trouble(Trouble.NONE);

        assertThat(look("cs_any"))
                .isInstanceOfSatisfying(
                        SessionAnswer.Unreachable.class,
                        answer -> assertThat(answer.reason()).contains("CircuitBreakerOpen"));
    }

    @Test
    void answers_arrive_where_the_question_was_asked() {
        String id = opened();

        @SuppressWarnings("ReferenceEquality")
        Boolean same = OnContext.await(() -> {
            Context asked = Vertx.currentContext();
            return provider.look(id).map(answer -> Vertx.currentContext() == asked);
        });

        assertThat(same).isTrue();
    }

    private OpenAnswer open() {
        return OnContext.await(() -> provider.open(bill, attempt));
    }

    private String opened() {
        return ((OpenAnswer.Opened) open()).sessionId();
    }

    private SessionAnswer look(String id) {
        return OnContext.await(() -> provider.look(id));
    }

    private SessionAnswer close(String id) {
        return OnContext.await(() -> provider.close(id));
    }

    private ChargeAnswer charge(String reference) {
        return OnContext.await(() -> provider.lookAtCharge(reference));
    }

    private static Status statusOf(SessionAnswer answer) {
        return ((SessionAnswer.Found) answer).report().status();
    }
}
