package dev.comanda.payment.adapter.out.stripe;

import dev.comanda.payment.StripeStub;
import dev.comanda.payment.StripeStub.Trouble;
import dev.comanda.payment.StubbedRefunds;
import dev.comanda.payment.application.ProviderBooksContract;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer;
import dev.comanda.payment.application.port.out.ProviderBooks;
import dev.comanda.payment.application.port.out.UnreadableBooks;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
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
class StripeBooksIT extends ProviderBooksContract {

    @Inject
    ProviderBooks books;

    @Inject
    PaymentProvider payments;

    @Inject
    CircuitBreakerMaintenance breakers;

    @Override
    protected ProviderBooks books() {
        return books;
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
        Bill bill = Examples.bill(orderId, Instant.now());
        var begun = (AwaitingSession)
                Payment.begin(bill, UUID.randomUUID(), Instant.now()).state();
        var opened = (OpenAnswer.Opened) await(() -> payments.open(bill, begun.attempt()));
        StripeStub.pay(opened.sessionId());
        return new ChargeId("stripe", "pi_" + opened.sessionId());
    }

    @Override
    protected String refundByHand(ChargeId charge, long cents) {
        return StubbedRefunds.byHand(charge.reference(), cents);
    }

    @Override
    protected void become(ChargeId charge, String reference, Status status) {
        if (status instanceof Status.Failed(String failure)) {
            StubbedRefunds.become(reference, "failed", failure);
        }
    }

    @Override
    protected void disown(ChargeId charge) {
        String session = charge.reference().substring("pi_".length());
        StripeStub.change(session, "payment_intent_data[metadata][installation]", "another");
    }

    @Override
    protected void goDown() {
        StripeStub.trouble(Trouble.DOWN);
    }

    @BeforeEach
    @AfterEach
    void everything_is_well() {
        StripeStub.trouble(Trouble.NONE);
        breakers.reset(StripeCalls.BREAKER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DOWN", "RATE_LIMITED", "ANSWER_LOST", "REFUSED"})
    void whatever_goes_wrong_the_books_are_unreadable(Trouble trouble) {
        StripeStub.trouble(trouble);

        Assertions.assertThatThrownBy(() -> await(() -> books.charges(Instant.EPOCH, Optional.empty())))
                .isInstanceOf(UnreadableBooks.class);
    }
}
