package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.AttendPayments;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Ending;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.payment.domain.PaymentState.Closing;
import dev.comanda.payment.domain.PaymentState.Ended;
import dev.comanda.payment.domain.PaymentState.NotNeeded;
import dev.comanda.payment.domain.PaymentState.Open;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import dev.comanda.payment.domain.Watch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AttendPaymentsService implements AttendPayments {

    private final Payments payments;
    private final OpenSession openSession;
    private final SettlePayment settlePayment;
    private final Jitter jitter;
    private final InstantSource clock;

    AttendPaymentsService(
            Payments payments,
            OpenSession openSession,
            SettlePayment settlePayment,
            Jitter jitter,
            InstantSource clock) {
        this.payments = payments;
        this.openSession = openSession;
        this.settlePayment = settlePayment;
        this.jitter = jitter;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Claim<UUID>>> next() {
        Instant now = clock.instant();
        return payments.claimDue(now, Claim.end(now));
    }

    @Override
    public Uni<Void> attend(Claim<UUID> claim) {
        return payments.find(claim.what())
                .chain(found ->
                        found.map(this::attend).orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> release(claim));
    }

    private Uni<Void> release(Claim<UUID> claim) {
        Instant now = clock.instant();
        return payments.release(claim, now, (payment, looks) -> now.plus(jitter.of(Watch.pause(payment, looks, now))));
    }

    private Uni<Void> attend(Payment payment) {
        return switch (payment.state()) {
            case AwaitingSession(Attempt attempt) -> openSession.forAttempt(payment.bill(), attempt);
            case Open(CheckoutSession session, int _) -> settlePayment.inTime(payment.bill(), session);
            case Closing(CheckoutSession session, Ending _, Instant _) ->
                settlePayment.byClosing(payment.bill(), session);
            case Succeeded _, Ended _, NotNeeded _ -> Uni.createFrom().voidItem();
        };
    }
}
