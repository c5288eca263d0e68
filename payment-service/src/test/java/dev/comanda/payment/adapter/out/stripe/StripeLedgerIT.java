package dev.comanda.payment.adapter.out.stripe;

import dev.comanda.payment.StripeStub;
import dev.comanda.payment.StripeStub.Fault;
import dev.comanda.payment.StubbedRefunds;
import dev.comanda.payment.application.ProviderLedgerContract;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedgerUnavailable;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.payment.domain.RefundReport.Status;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class StripeLedgerIT extends ProviderLedgerContract {

    @Inject
    ProviderLedger ledger;

    @Inject
    PaymentProvider payments;

    @Inject
    CircuitBreakerMaintenance breakers;

    @Override
    protected ProviderLedger ledger() {
        return ledger;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Override
    protected Instant now() {
        return Instant.now();
    }

    @Override
    protected ChargeId paid(UUID orderId) {
        PaymentRequest request = Examples.paymentRequest(orderId, Instant.now());
        var begun = (AwaitingSession)
                Payment.begin(request, UUID.randomUUID(), Instant.now()).state();
        var opened = (OpenAnswer.Opened) await(() -> payments.open(request, begun.attempt()));
        StripeStub.pay(opened.sessionId());
        return new ChargeId("stripe", "pi_" + opened.sessionId());
    }

    @Override
    protected String refundByHand(ChargeId charge, long cents) {
        return StubbedRefunds.refundByHand(charge.reference(), cents);
    }

    @Override
    protected void setStatus(ChargeId charge, String reference, Status status) {
        if (status instanceof Status.Failed(String failure)) {
            StubbedRefunds.setStatus(reference, "failed", failure);
        }
    }

    @Override
    protected void markForeign(ChargeId charge) {
        String session = charge.reference().substring("pi_".length());
        StripeStub.change(session, "payment_intent_data[metadata][installation]", "another");
    }

    @Override
    protected void goDown() {
        StripeStub.fail(Fault.DOWN);
    }

    @BeforeEach
    @AfterEach
    void reset_faults() {
        StripeStub.fail(Fault.NONE);
        breakers.reset(StripeCalls.BREAKER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DOWN", "RATE_LIMITED", "RESPONSE_LOST", "REFUSED"})
    void any_failure_makes_the_ledger_unavailable(Fault fault) {
        StripeStub.fail(fault);

        Assertions.assertThatThrownBy(() -> await(() -> ledger.charges(Instant.EPOCH, Optional.empty())))
                .isInstanceOf(ProviderLedgerUnavailable.class);
    }
}
