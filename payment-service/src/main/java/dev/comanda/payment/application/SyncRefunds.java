package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.RefundProvider.CreateAnswer;
import dev.comanda.payment.application.port.out.RefundProvider.RetrieveAnswer;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeDecision;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Retrieves a charge with its refunds, updates ours, and only then creates the refunds that are missing. So lost responses and refunds made in the provider's dashboard do no harm.
 */
@ApplicationScoped
class SyncRefunds {

    private static final Logger LOG = System.getLogger(SyncRefunds.class.getName());

    private final RefundProvider provider;
    private final ChargeUpdater updater;
    private final InstantSource clock;

    SyncRefunds(RefundProvider provider, ChargeUpdater updater, InstantSource clock) {
        this.provider = provider;
        this.updater = updater;
        this.clock = clock;
    }

    /** For a charge with refunds to create or poll. */
    Uni<Void> sync(Charge charge) {
        return provider.retrieve(charge.id()).chain(answer -> switch (answer) {
            case RetrieveAnswer.Found(ChargeReport report) -> apply(report).chain(this::postNext);
            case RetrieveAnswer.Foreign(), RetrieveAnswer.Unknown() -> unknown(charge);
            case RetrieveAnswer.Unreachable(String reason) -> unreachable(charge, reason);
        });
    }

    /** For a charge mentioned by a webhook, which may belong to another installation. */
    Uni<Verdict> forWebhook(ChargeId id) {
        return provider.retrieve(id).chain(answer -> switch (answer) {
            case RetrieveAnswer.Found(ChargeReport report) -> apply(report).replaceWith(Verdict.Processed::new);
            case RetrieveAnswer.Foreign() -> Uni.createFrom().item(new Verdict.Foreign());
            case RetrieveAnswer.Unknown() -> Uni.createFrom().item(new Verdict.Ignored());
            case RetrieveAnswer.Unreachable(String reason) -> Uni.createFrom().item(new Verdict.Postponed(reason));
        });
    }

    private Uni<Charge> apply(ChargeReport report) {
        return updater.update(report.id(), report.orderId(), charge -> charge.apply(report, clock.instant()))
                .map(ChargeDecision::charge);
    }

    private Uni<Void> postNext(Charge charge) {
        return charge.refunds()
                .firstWaiting()
                .map(refund -> post(charge, refund))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Stores the time of the first call, which tells when the idempotency key has expired. */
    private Uni<Void> post(Charge charge, Refund refund) {
        return update(charge, now -> now.markPosted(refund.id(), clock.instant()))
                .chain(() -> provider.create(charge, refund))
                .chain(answer -> apply(answer, charge, refund));
    }

    private Uni<Void> apply(CreateAnswer answer, Charge charge, Refund refund) {
        return switch (answer) {
            case CreateAnswer.Created(RefundReport report) -> update(charge, now -> now.apply(report, clock.instant()));
            case CreateAnswer.Refused(String reason) -> retrieveAfterRefusal(charge, refund, reason);
            case CreateAnswer.Unreachable(String reason) -> unreachable(charge, reason);
        };
    }

    /** The refund may already exist, or someone may have refunded in the provider's dashboard. */
    private Uni<Void> retrieveAfterRefusal(Charge charge, Refund refund, String refusal) {
        return provider.retrieve(charge.id()).chain(answer -> switch (answer) {
            case RetrieveAnswer.Found(ChargeReport report) ->
                apply(report).chain(() -> update(charge, now -> now.failRefund(refund.id(), refusal, clock.instant())));
            case RetrieveAnswer.Foreign(), RetrieveAnswer.Unknown() -> unknown(charge);
            case RetrieveAnswer.Unreachable(String reason) -> unreachable(charge, reason);
        });
    }

    private Uni<Void> unknown(Charge charge) {
        LOG.log(Level.WARNING, "the provider does not know charge {0} of order {1}", charge.id(), charge.orderId());
        return update(charge, now -> now.unknown(clock.instant()));
    }

    private static Uni<Void> unreachable(Charge charge, String reason) {
        LOG.log(Level.WARNING, "cannot sync the refunds of order {0} now: {1}", charge.orderId(), reason);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> update(Charge charge, Function<Charge, ChargeDecision> decide) {
        return updater.update(charge, decide).replaceWithVoid();
    }
}
