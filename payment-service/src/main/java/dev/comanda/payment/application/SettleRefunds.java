package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.RefundProvider.LookAnswer;
import dev.comanda.payment.application.port.out.RefundProvider.PostAnswer;
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
 * Asks the provider what it has of a charge, has our own follow, and only then asks for what is missing. So it makes no
 * difference what became of an earlier call, nor what people did at the provider meanwhile.
 */
@ApplicationScoped
class SettleRefunds {

    private static final Logger LOG = System.getLogger(SettleRefunds.class.getName());

    private final RefundProvider provider;
    private final ChargeChanges changes;
    private final InstantSource clock;

    SettleRefunds(RefundProvider provider, ChargeChanges changes, InstantSource clock) {
        this.provider = provider;
        this.changes = changes;
        this.clock = clock;
    }

    /** Because something is to be done about it. */
    Uni<Void> of(Charge charge) {
        return provider.look(charge.id()).chain(answer -> switch (answer) {
            case LookAnswer.Found(ChargeReport report) -> learn(report).chain(this::postNext);
            case LookAnswer.Foreign(), LookAnswer.Unknown() -> unknown(charge);
            case LookAnswer.Unreachable(String reason) -> unreachable(charge, reason);
        });
    }

    /** Because a webhook mentions the charge, which may be anybody's. */
    Uni<Verdict> onHint(ChargeId id) {
        return provider.look(id).chain(answer -> switch (answer) {
            case LookAnswer.Found(ChargeReport report) -> learn(report).replaceWith(Verdict.Processed::new);
            case LookAnswer.Foreign() -> Uni.createFrom().item(new Verdict.Foreign());
            case LookAnswer.Unknown() -> Uni.createFrom().item(new Verdict.Ignored());
            case LookAnswer.Unreachable(String reason) -> Uni.createFrom().item(new Verdict.Postponed(reason));
        });
    }

    private Uni<Charge> learn(ChargeReport report) {
        return changes.change(report.id(), report.orderId(), charge -> charge.learned(report, clock.instant()))
                .map(ChargeDecision::charge);
    }

    private Uni<Void> postNext(Charge charge) {
        return charge.refunds()
                .firstWaiting()
                .map(refund -> post(charge, refund))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** That it was tried is stored first: only then is it known when the provider may have forgotten the key. */
    private Uni<Void> post(Charge charge, Refund refund) {
        return change(charge, now -> now.posting(refund.id(), clock.instant()))
                .chain(() -> provider.post(charge, refund))
                .chain(answer -> take(answer, charge, refund));
    }

    private Uni<Void> take(PostAnswer answer, Charge charge, Refund refund) {
        return switch (answer) {
            case PostAnswer.Made(RefundReport report) -> change(charge, now -> now.learned(report, clock.instant()));
            case PostAnswer.Refused(String reason) -> lookAfterRefusal(charge, refund, reason);
            case PostAnswer.Unreachable(String reason) -> unreachable(charge, reason);
        };
    }

    /** The provider may have made it long ago, or a person there may have been faster. */
    private Uni<Void> lookAfterRefusal(Charge charge, Refund refund, String refusal) {
        return provider.look(charge.id()).chain(answer -> switch (answer) {
            case LookAnswer.Found(ChargeReport report) ->
                learn(report).chain(() -> change(charge, now -> now.refused(refund.id(), refusal, clock.instant())));
            case LookAnswer.Foreign(), LookAnswer.Unknown() -> unknown(charge);
            case LookAnswer.Unreachable(String reason) -> unreachable(charge, reason);
        });
    }

    private Uni<Void> unknown(Charge charge) {
        LOG.log(Level.WARNING, "the provider has no charge {0} of ours, for order {1}", charge.id(), charge.orderId());
        return change(charge, now -> now.unknown(clock.instant()));
    }

    private static Uni<Void> unreachable(Charge charge, String reason) {
        LOG.log(Level.WARNING, "no refund yet for order {0}: {1}", charge.orderId(), reason);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> change(Charge charge, Function<Charge, ChargeDecision> decide) {
        return changes.change(charge, decide).replaceWithVoid();
    }
}
