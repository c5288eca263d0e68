package dev.comanda.payment.adapter.out.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.StripeStub;
import dev.comanda.payment.StripeStub.Trouble;
import dev.comanda.payment.application.PaymentProviderContract;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.ChargeAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.SessionReport;
import dev.comanda.payment.domain.SessionReport.Status;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class StripeSessionsIT extends PaymentProviderContract {

    @Inject
    PaymentProvider provider;

    @Inject
    StripeConfig config;

    @Inject
    CircuitBreakerMaintenance breakers;

    @Override
    protected PaymentProvider provider() {
        return provider;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Override
    protected void goDown() {
        StripeStub.trouble(Trouble.DOWN);
    }

    @Override
    protected void loseAnswers() {
        StripeStub.trouble(Trouble.ANSWER_LOST);
    }

    @Override
    protected void refuse() {
        StripeStub.trouble(Trouble.REFUSED);
    }

    @Override
    protected void comeBack() {
        StripeStub.trouble(Trouble.NONE);
    }

    @Override
    protected void pay(String sessionId) {
        StripeStub.pay(sessionId);
    }

    @Override
    protected void payLater(String sessionId) {
        StripeStub.payLater(sessionId);
    }

    @Override
    protected String decline(String sessionId) {
        return StripeStub.decline(sessionId);
    }

    @Override
    protected void disown(String sessionId) {
        StripeStub.change(sessionId, "metadata[installation]", "another");
        StripeStub.change(sessionId, "payment_intent_data[metadata][installation]", "another");
    }

    @BeforeEach
    @AfterEach
    void everything_is_well() {
        StripeStub.trouble(Trouble.NONE);
        breakers.reset(StripeCalls.BREAKER);
    }

    @Test
    void the_attempt_is_the_key_and_says_until_when() {
        assertThat(StripeStub.session(opened(attempt)))
                .containsEntry("key", attempt.id().toString())
                .containsEntry(
                        "expires_at", String.valueOf(attempt.sessionExpiresAt().getEpochSecond()));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "RATE_LIMITED", "ANSWER_LOST"})
    void of_a_failed_call_it_is_not_known_whether_it_opened_a_session(Trouble trouble) {
        StripeStub.trouble(trouble);

        assertThat(open(attempt)).isInstanceOf(OpenAnswer.Unreachable.class);
        assertThat(look("cs_any")).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(close("cs_any")).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(charge("pi_any")).isInstanceOf(ChargeAnswer.Unreachable.class);
    }

    @Test
    void a_paid_session_is_told_with_the_payments_id() {
        String id = opened(attempt);

        StripeStub.pay(id);

        assertThat(look(id))
                .isEqualTo(new SessionAnswer.Found(Examples.report(bill, id, new Status.Paid("stripe", "pi_" + id))));
    }

    @Test
    void a_delayed_payment_that_came_to_nothing_is_told() {
        String id = opened(attempt);

        StripeStub.comeToNothing(id);

        assertThat(statusOf(look(id))).isEqualTo(new Status.CameToNothing());
    }

    @Test
    void another_purpose_is_told() {
        String id = opened(attempt);

        StripeStub.change(id, "mode", "setup");

        assertThat(((SessionAnswer.Found) look(id)).report().purpose()).isEqualTo(SessionReport.Purpose.OTHER);
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
    void a_claim_outlasts_all_calls_that_are_made_under_it() {
        assertThat(StripeAccount.isShortEnough(config)).isTrue();
    }

    @Test
    void answers_arrive_where_the_question_was_asked() {
        String id = opened(attempt);

        @SuppressWarnings("ReferenceEquality")
        Boolean same = OnContext.await(() -> {
            Context asked = Vertx.currentContext();
            return provider.look(id).map(answer -> Vertx.currentContext() == asked);
        });

        assertThat(same).isTrue();
    }
}
