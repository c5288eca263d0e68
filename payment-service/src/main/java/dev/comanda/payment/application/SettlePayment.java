package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer.Foreign;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer.Found;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer.Unknown;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer.Unreachable;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Decision;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.SessionReport;
import dev.comanda.payment.domain.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Asks the provider how a session is and has its payment follow. It makes no difference whether a webhook, the clock or
 * the deadline is the reason to ask.
 */
@ApplicationScoped
class SettlePayment {

    private static final Logger LOG = System.getLogger(SettlePayment.class.getName());

    private final PaymentProvider provider;
    private final PaymentChanges changes;
    private final KeepCharge keepCharge;
    private final InstantSource clock;

    SettlePayment(PaymentProvider provider, PaymentChanges changes, KeepCharge keepCharge, InstantSource clock) {
        this.provider = provider;
        this.changes = changes;
        this.keepCharge = keepCharge;
        this.clock = clock;
    }

    /** Because a webhook mentions the session, which may be anybody's. */
    Uni<Verdict> onHint(String sessionId) {
        return provider.look(sessionId).chain(this::judge);
    }

    /** Because it is time to ask, or to end it. */
    Uni<Void> inTime(Bill bill, CheckoutSession session) {
        return bill.isOverdue(clock.instant())
                ? byClosing(bill, session)
                : provider.look(session.id()).chain(answer -> follow(answer, bill, session));
    }

    /** Because nobody shall pay on it any more. */
    Uni<Void> byClosing(Bill bill, CheckoutSession session) {
        return provider.close(session.id()).chain(answer -> follow(answer, bill, session));
    }

    /** Because nobody waits for it; who was so fast as to pay on it gets the money back. */
    Uni<Void> byClosingUnwanted(CheckoutSession session) {
        return provider.close(session.id())
                .chain(answer -> answer instanceof Found(SessionReport report)
                        ? learn(report).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Verdict> judge(SessionAnswer answer) {
        return switch (answer) {
            case Found(SessionReport report) -> learn(report).map(Verdicts::on);
            case Foreign() -> Uni.createFrom().item(new Verdict.Foreign());
            case Unknown() -> Uni.createFrom().item(new Verdict.Ignored());
            case Unreachable(String reason) -> Uni.createFrom().item(new Verdict.Postponed(reason));
        };
    }

    private Uni<Void> follow(SessionAnswer answer, Bill bill, CheckoutSession session) {
        return switch (answer) {
            case Found(SessionReport report) -> learn(report).replaceWithVoid();
            case Foreign() -> unreachable(bill, "session %s has lost our mark".formatted(session.id()));
            case Unknown() -> vanished(bill, session);
            case Unreachable(String reason) -> unreachable(bill, reason);
        };
    }

    /** The charge is kept first: whatever the payment makes of it, the money is there. */
    private Uni<Decision> learn(SessionReport report) {
        Instant now = clock.instant();
        return keepCharge
                .of(report)
                .chain(() -> changes.change(report.orderId(), payment -> payment.learned(report, now)))
                .call(decision -> refundUnwanted(decision, report));
    }

    private Uni<Void> refundUnwanted(Decision decision, SessionReport report) {
        return switch (decision) {
            case Decision.Changed _, Decision.Unchanged _ -> Uni.createFrom().voidItem();
            case Decision.Mismatched(String reason) -> keepCharge.unwanted(report, reason);
        };
    }

    private Uni<Void> vanished(Bill bill, CheckoutSession session) {
        LOG.log(Level.ERROR, "the provider does not know session {0} of order {1}", session.id(), bill.orderId());
        return change(bill, Payment::vanished);
    }

    private Uni<Void> unreachable(Bill bill, String reason) {
        LOG.log(Level.WARNING, "the payment of order {0} cannot be settled now: {1}", bill.orderId(), reason);
        return change(bill, Payment::unreachable);
    }

    private Uni<Void> change(Bill bill, TimedDecision decide) {
        Instant now = clock.instant();
        return changes.change(bill.orderId(), payment -> decide.on(payment, now))
                .replaceWithVoid();
    }

    @FunctionalInterface
    private interface TimedDecision {

        Decision on(Payment payment, Instant now);
    }
}
