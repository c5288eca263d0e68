package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer.Foreign;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer.Found;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer.Unknown;
import dev.comanda.payment.application.port.out.PaymentProvider.SessionAnswer.Unreachable;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Decision;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.SessionReport;
import dev.comanda.payment.domain.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Retrieves a session from the provider and updates its payment, whether a webhook, the poll schedule or the deadline asks for it.
 */
@ApplicationScoped
class SyncPayment {

    private static final Logger LOG = System.getLogger(SyncPayment.class.getName());

    private final PaymentProvider provider;
    private final PaymentUpdater updater;
    private final RecordCharge recordCharge;
    private final InstantSource clock;

    SyncPayment(PaymentProvider provider, PaymentUpdater updater, RecordCharge recordCharge, InstantSource clock) {
        this.provider = provider;
        this.updater = updater;
        this.recordCharge = recordCharge;
        this.clock = clock;
    }

    /** For a session mentioned by a webhook, which may belong to another installation. */
    Uni<Verdict> forWebhook(String sessionId) {
        return provider.retrieve(sessionId).chain(this::verdictOn);
    }

    /** For a poll that is due; closes the session after the deadline. */
    Uni<Void> syncOrClose(PaymentRequest request, CheckoutSession session) {
        return request.isOverdue(clock.instant())
                ? close(request, session)
                : provider.retrieve(session.id()).chain(answer -> apply(answer, request, session));
    }

    /** Closes a session that must no longer be paid. */
    Uni<Void> close(PaymentRequest request, CheckoutSession session) {
        return provider.close(session.id()).chain(answer -> apply(answer, request, session));
    }

    /** Closes a session that no payment needs; if it was paid in the meantime, the money is refunded. */
    Uni<Void> closeUnwanted(CheckoutSession session) {
        return provider.close(session.id())
                .chain(answer -> answer instanceof Found(SessionReport report)
                        ? apply(report).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Verdict> verdictOn(SessionAnswer answer) {
        return switch (answer) {
            case Found(SessionReport report) -> apply(report).map(Verdicts::on);
            case Foreign() -> Uni.createFrom().item(new Verdict.Foreign());
            case Unknown() -> Uni.createFrom().item(new Verdict.Ignored());
            case Unreachable(String reason) -> Uni.createFrom().item(new Verdict.Postponed(reason));
        };
    }

    private Uni<Void> apply(SessionAnswer answer, PaymentRequest request, CheckoutSession session) {
        return switch (answer) {
            case Found(SessionReport report) -> apply(report).replaceWithVoid();
            case Foreign() -> unreachable(request, "session %s lost its metadata".formatted(session.id()));
            case Unknown() -> sessionNotFound(request, session);
            case Unreachable(String reason) -> unreachable(request, reason);
        };
    }

    /** Records the charge first, so it is known even if it does not match the payment. */
    private Uni<Decision> apply(SessionReport report) {
        Instant now = clock.instant();
        return recordCharge
                .record(report)
                .chain(() -> updater.update(report.orderId(), payment -> payment.apply(report, now)))
                .call(decision -> refundUnwanted(decision, report));
    }

    private Uni<Void> refundUnwanted(Decision decision, SessionReport report) {
        return switch (decision) {
            case Decision.Changed _, Decision.Unchanged _ -> Uni.createFrom().voidItem();
            case Decision.Mismatched(String reason) -> recordCharge.refundUnwanted(report, reason);
        };
    }

    private Uni<Void> sessionNotFound(PaymentRequest request, CheckoutSession session) {
        LOG.log(Level.ERROR, "the provider does not know session {0} of order {1}", session.id(), request.orderId());
        return update(request, Payment::endWithoutSession);
    }

    private Uni<Void> unreachable(PaymentRequest request, String reason) {
        LOG.log(Level.WARNING, "cannot sync the payment of order {0} now: {1}", request.orderId(), reason);
        return update(request, Payment::expireUnreachable);
    }

    private Uni<Void> update(PaymentRequest request, TimedDecision decide) {
        Instant now = clock.instant();
        return updater.update(request.orderId(), payment -> decide.on(payment, now))
                .replaceWithVoid();
    }

    @FunctionalInterface
    private interface TimedDecision {

        Decision on(Payment payment, Instant now);
    }
}
