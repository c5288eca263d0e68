package dev.comanda.payment.application;

import dev.comanda.payment.domain.ChargeDecision;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.SessionReport;
import dev.comanda.payment.domain.SessionReport.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;

/** Records the charge of a paid session, and refunds it if it does not pay the order. */
@ApplicationScoped
class RecordCharge {

    private static final Logger LOG = System.getLogger(RecordCharge.class.getName());

    private final ChargeUpdater updater;
    private final InstantSource clock;

    RecordCharge(ChargeUpdater updater, InstantSource clock) {
        this.updater = updater;
        this.clock = clock;
    }

    /** Does nothing unless the session is paid. */
    Uni<Void> record(SessionReport report) {
        return report.status() instanceof Status.Paid(String provider, String reference)
                ? updater.update(
                                new ChargeId(provider, reference),
                                report.orderId(),
                                charge -> charge.capture(report.amount(), clock.instant()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** @param reason why it does not pay the order, for the log */
    Uni<Void> refundUnwanted(SessionReport report, String reason) {
        if (!(report.status() instanceof Status.Paid(String provider, String reference))) {
            LOG.log(
                    Level.WARNING,
                    "session {0} does not match order {1}: {2}",
                    report.sessionId(),
                    report.orderId(),
                    reason);
            return Uni.createFrom().voidItem();
        }
        return updater.update(
                        new ChargeId(provider, reference),
                        report.orderId(),
                        charge -> charge.refundUnwanted(clock.instant()))
                .invoke(decision -> log(decision, report, reason))
                .replaceWithVoid();
    }

    private static void log(ChargeDecision decision, SessionReport report, String reason) {
        if (decision instanceof ChargeDecision.Changed changed) {
            LOG.log(
                    Level.WARNING,
                    "refunding {0} of charge {1}, which does not pay order {2}: {3}",
                    report.amount(),
                    changed.charge().id(),
                    report.orderId(),
                    reason);
        }
    }
}
