package dev.comanda.payment.adapter.out.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.StripeStub;
import dev.comanda.payment.StripeStub.Trouble;
import dev.comanda.payment.StubbedRefunds;
import dev.comanda.payment.application.RefundProviderContract;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.RefundProvider.LookAnswer;
import dev.comanda.payment.application.port.out.RefundProvider.PostAnswer;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.RefundReport.Status;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class StripeRefundsIT extends RefundProviderContract {

    @Inject
    RefundProvider refunds;

    @Inject
    PaymentProvider payments;

    @Inject
    CircuitBreakerMaintenance breakers;

    @Override
    protected RefundProvider provider() {
        return refunds;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Override
    protected ChargeId paid() {
        Bill bill = Examples.bill(orderId, Instant.now());
        var begun = (AwaitingSession)
                Payment.begin(bill, UUID.randomUUID(), Instant.now()).state();
        var opened = (OpenAnswer.Opened) await(() -> payments.open(bill, begun.attempt()));
        StripeStub.pay(opened.sessionId());
        return new ChargeId("stripe", "pi_" + opened.sessionId());
    }

    @Override
    protected void disown(ChargeId charge) {
        String session = charge.reference().substring("pi_".length());
        StripeStub.change(session, "payment_intent_data[metadata][installation]", "another");
    }

    @Override
    protected String refundByHand(ChargeId charge, long cents) {
        return StubbedRefunds.byHand(charge.reference(), cents);
    }

    @Override
    protected void become(ChargeId charge, String reference, Status status) {
        switch (status) {
            case Status.Pending() -> StubbedRefunds.become(reference, "pending", "");
            case Status.Succeeded() -> StubbedRefunds.become(reference, "succeeded", "");
            case Status.Failed(String failure) -> StubbedRefunds.become(reference, "failed", failure);
        }
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

    @BeforeEach
    @AfterEach
    void everything_is_well() {
        StripeStub.trouble(Trouble.NONE);
        breakers.reset(StripeCalls.BREAKER);
    }

    @Test
    void a_refund_carries_our_marks() {
        ChargeId charge = paid();
        Refund refund = refund(450);

        post(charge, refund);

        assertThat(StubbedRefunds.of(charge.reference()))
                .singleElement()
                .extracting(made -> made.get("metadata"))
                .isEqualTo(Map.of(
                        "order_id", orderId.toString(),
                        "refund_id", refund.id().toString(),
                        "installation", StripeStub.INSTALLATION));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "RATE_LIMITED", "ANSWER_LOST"})
    void of_a_failed_call_it_is_not_known_whether_it_refunded(Trouble trouble) {
        ChargeId charge = paid();
        StripeStub.trouble(trouble);

        assertThat(post(charge, refund(450))).isInstanceOf(PostAnswer.Unreachable.class);
        assertThat(look(charge)).isInstanceOf(LookAnswer.Unreachable.class);
    }

    @Test
    void a_question_that_is_not_taken_says_nothing() {
        ChargeId charge = paid();
        StripeStub.trouble(Trouble.REFUSED);

        assertThat(look(charge)).isInstanceOf(LookAnswer.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({"canceled, canceled", "failed, unknown"})
    void an_end_without_money_is_a_failure(String status, String failure) {
        ChargeId charge = paid();
        String reference = refundByHand(charge, 100);

        StubbedRefunds.become(reference, status, "");

        assertThat(refundsOf(charge)).extracting(RefundReport::status).containsExactly(new Status.Failed(failure));
    }

    @Test
    void what_waits_for_a_person_is_pending() {
        ChargeId charge = paid();

        StubbedRefunds.become(refundByHand(charge, 100), "requires_action", "");

        assertThat(refundsOf(charge)).extracting(RefundReport::status).containsExactly(new Status.Pending());
    }
}
