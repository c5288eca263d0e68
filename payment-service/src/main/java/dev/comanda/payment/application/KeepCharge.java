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

/** Keeps account of the money that a session brought in, and sends back what no payment can be made of. */
@ApplicationScoped
class KeepCharge {

    private static final Logger LOG = System.getLogger(KeepCharge.class.getName());

    private final ChargeChanges changes;
    private final InstantSource clock;

    KeepCharge(ChargeChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Does nothing if no money has come in by the session. */
    Uni<Void> of(SessionReport report) {
        return report.status() instanceof Status.Paid(String provider, String reference)
                ? changes.change(
                                new ChargeId(provider, reference),
                                report.orderId(),
                                charge -> charge.saw(report.amount(), clock.instant()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** @param reason why it is no payment of the order, for people */
    Uni<Void> unwanted(SessionReport report, String reason) {
        if (!(report.status() instanceof Status.Paid(String provider, String reference))) {
            LOG.log(
                    Level.WARNING,
                    "session {0} does not fit order {1}: {2}",
                    report.sessionId(),
                    report.orderId(),
                    reason);
            return Uni.createFrom().voidItem();
        }
        return changes.change(
                        new ChargeId(provider, reference),
                        report.orderId(),
                        charge -> charge.refundUnwanted(clock.instant()))
                .invoke(decision -> tell(decision, report, reason))
                .replaceWithVoid();
    }

    private static void tell(ChargeDecision decision, SessionReport report, String reason) {
        if (decision instanceof ChargeDecision.Changed changed) {
            LOG.log(
                    Level.WARNING,
                    "{0} of charge {1} go back, for they do not pay order {2}: {3}",
                    report.amount(),
                    changed.charge().id(),
                    report.orderId(),
                    reason);
        }
    }
}
