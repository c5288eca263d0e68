package dev.comanda.payment.adapter.out.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.StripeStub;
import dev.comanda.payment.StripeStub.Fault;
import dev.comanda.payment.StubbedRefunds;
import dev.comanda.payment.application.RefundProviderContract;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.RefundProvider.CreateAnswer;
import dev.comanda.payment.application.port.out.RefundProvider.RetrieveAnswer;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
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
        PaymentRequest request = Examples.paymentRequest(orderId, Instant.now());
        var begun = (AwaitingSession)
                Payment.begin(request, UUID.randomUUID(), Instant.now()).state();
        var opened = (OpenAnswer.Opened) await(() -> payments.open(request, begun.attempt()));
        StripeStub.pay(opened.sessionId());
        return new ChargeId("stripe", "pi_" + opened.sessionId());
    }

    @Override
    protected void markForeign(ChargeId charge) {
        String session = charge.reference().substring("pi_".length());
        StripeStub.change(session, "payment_intent_data[metadata][installation]", "another");
    }

    @Override
    protected String refundByHand(ChargeId charge, long cents) {
        return StubbedRefunds.refundByHand(charge.reference(), cents);
    }

    @Override
    protected void setStatus(ChargeId charge, String reference, Status status) {
        switch (status) {
            case Status.Pending() -> StubbedRefunds.setStatus(reference, "pending", "");
            case Status.Succeeded() -> StubbedRefunds.setStatus(reference, "succeeded", "");
            case Status.Failed(String failure) -> StubbedRefunds.setStatus(reference, "failed", failure);
        }
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

    @BeforeEach
    @AfterEach
    void reset_faults() {
        StripeStub.fail(Fault.NONE);
        breakers.reset(StripeCalls.BREAKER);
    }

    @Test
    void a_refund_carries_our_metadata() {
        ChargeId charge = paid();
        Refund refund = refund(450);

        create(charge, refund);

        assertThat(StubbedRefunds.of(charge.reference()))
                .singleElement()
                .extracting(made -> made.get("metadata"))
                .isEqualTo(Map.of(
                        "order_id", orderId.toString(),
                        "refund_id", refund.id().toString(),
                        "installation", StripeStub.INSTALLATION));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "RATE_LIMITED", "RESPONSE_LOST"})
    void a_failed_call_leaves_the_outcome_of_a_refund_unknown(Fault fault) {
        ChargeId charge = paid();
        StripeStub.fail(fault);

        assertThat(create(charge, refund(450))).isInstanceOf(CreateAnswer.Unreachable.class);
        assertThat(retrieve(charge)).isInstanceOf(RetrieveAnswer.Unreachable.class);
    }

    @Test
    void a_rejected_read_is_inconclusive() {
        ChargeId charge = paid();
        StripeStub.fail(Fault.REFUSED);

        assertThat(retrieve(charge)).isInstanceOf(RetrieveAnswer.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({"canceled, canceled", "failed, unknown"})
    void canceled_and_failed_refunds_are_failures(String status, String failure) {
        ChargeId charge = paid();
        String reference = refundByHand(charge, 100);

        StubbedRefunds.setStatus(reference, status, "");

        assertThat(refundsOf(charge)).extracting(RefundReport::status).containsExactly(new Status.Failed(failure));
    }

    @Test
    void a_refund_that_requires_action_is_pending() {
        ChargeId charge = paid();

        StubbedRefunds.setStatus(refundByHand(charge, 100), "requires_action", "");

        assertThat(refundsOf(charge)).extracting(RefundReport::status).containsExactly(new Status.Pending());
    }
}
