package dev.comanda.payment.adapter.out.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.StripeStub;
import dev.comanda.payment.StripeStub.Fault;
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
        StripeStub.fail(Fault.DOWN);
    }

    @Override
    protected void loseResponses() {
        StripeStub.fail(Fault.RESPONSE_LOST);
    }

    @Override
    protected void refuse() {
        StripeStub.fail(Fault.REFUSED);
    }

    @Override
    protected void recover() {
        StripeStub.fail(Fault.NONE);
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
    protected void markForeign(String sessionId) {
        StripeStub.change(sessionId, "metadata[installation]", "another");
        StripeStub.change(sessionId, "payment_intent_data[metadata][installation]", "another");
    }

    @BeforeEach
    @AfterEach
    void reset_faults() {
        StripeStub.fail(Fault.NONE);
        breakers.reset(StripeCalls.BREAKER);
    }

    @Test
    void the_attempt_provides_idempotency_key_and_expiry() {
        assertThat(StripeStub.session(opened(attempt)))
                .containsEntry("key", attempt.id().toString())
                .containsEntry(
                        "expires_at", String.valueOf(attempt.sessionExpiresAt().getEpochSecond()));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "RATE_LIMITED", "RESPONSE_LOST"})
    void a_failed_call_leaves_the_outcome_of_an_attempt_unknown(Fault fault) {
        StripeStub.fail(fault);

        assertThat(open(attempt)).isInstanceOf(OpenAnswer.Unreachable.class);
        assertThat(retrieve("cs_any")).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(close("cs_any")).isInstanceOf(SessionAnswer.Unreachable.class);
        assertThat(charge("pi_any")).isInstanceOf(ChargeAnswer.Unreachable.class);
    }

    @Test
    void a_paid_session_is_reported_with_its_payment_intent() {
        String id = opened(attempt);

        StripeStub.pay(id);

        assertThat(retrieve(id))
                .isEqualTo(
                        new SessionAnswer.Found(Examples.report(request, id, new Status.Paid("stripe", "pi_" + id))));
    }

    @Test
    void a_failed_asynchronous_payment_is_reported() {
        String id = opened(attempt);

        StripeStub.failLater(id);

        assertThat(statusOf(retrieve(id))).isEqualTo(new Status.Failed());
    }

    @Test
    void another_purpose_is_reported() {
        String id = opened(attempt);

        StripeStub.change(id, "mode", "setup");

        assertThat(((SessionAnswer.Found) retrieve(id)).report().purpose()).isEqualTo(SessionReport.Purpose.OTHER);
    }

    @Test
    void the_circuit_breaker_opens_while_stripe_is_down() {
        StripeStub.fail(Fault.DOWN);
        IntStream.range(0, 10).forEach(call -> retrieve("cs_any"));

        StripeStub.fail(Fault.NONE);

        assertThat(retrieve("cs_any"))
                .isInstanceOfSatisfying(
                        SessionAnswer.Unreachable.class,
                        answer -> assertThat(answer.reason()).contains("CircuitBreakerOpen"));
    }

    @Test
    void a_claim_outlasts_all_calls_that_are_made_under_it() {
        assertThat(StripeAccount.fitsLease(config)).isTrue();
    }

    @Test
    void answers_arrive_on_the_callers_context() {
        String id = opened(attempt);

        @SuppressWarnings("ReferenceEquality")
        Boolean same = OnContext.await(() -> {
            Context asked = Vertx.currentContext();
            return provider.retrieve(id).map(answer -> Vertx.currentContext() == asked);
        });

        assertThat(same).isTrue();
    }
}
