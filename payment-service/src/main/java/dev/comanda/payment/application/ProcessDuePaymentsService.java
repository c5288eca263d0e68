package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.ProcessDuePayments;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Ending;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentPollSchedule;
import dev.comanda.payment.domain.PaymentState.AwaitingSession;
import dev.comanda.payment.domain.PaymentState.Closing;
import dev.comanda.payment.domain.PaymentState.Ended;
import dev.comanda.payment.domain.PaymentState.NotNeeded;
import dev.comanda.payment.domain.PaymentState.Open;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProcessDuePaymentsService implements ProcessDuePayments {

    private final Payments payments;
    private final OpenSession openSession;
    private final SyncPayment syncPayment;
    private final Jitter jitter;
    private final InstantSource clock;

    ProcessDuePaymentsService(
            Payments payments, OpenSession openSession, SyncPayment syncPayment, Jitter jitter, InstantSource clock) {
        this.payments = payments;
        this.openSession = openSession;
        this.syncPayment = syncPayment;
        this.jitter = jitter;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Claim<UUID>>> claimNext() {
        Instant now = clock.instant();
        return payments.claimDue(now, Claim.end(now));
    }

    @Override
    public Uni<Void> process(Claim<UUID> claim) {
        return payments.find(claim.item())
                .chain(found -> found.map(this::process)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> release(claim));
    }

    private Uni<Void> release(Claim<UUID> claim) {
        Instant now = clock.instant();
        return payments.release(
                claim, now, (payment, polls) -> now.plus(jitter.of(PaymentPollSchedule.delay(payment, polls, now))));
    }

    private Uni<Void> process(Payment payment) {
        return switch (payment.state()) {
            case AwaitingSession(Attempt attempt) -> openSession.open(payment.request(), attempt);
            case Open(CheckoutSession session, int _) -> syncPayment.syncOrClose(payment.request(), session);
            case Closing(CheckoutSession session, Ending _, Instant _) -> syncPayment.close(payment.request(), session);
            case Succeeded _, Ended _, NotNeeded _ -> Uni.createFrom().voidItem();
        };
    }
}
