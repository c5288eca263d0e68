package dev.comanda.payment.application.reconciliation;

import dev.comanda.payment.domain.reconciliation.Finding;
import dev.comanda.payment.domain.reconciliation.Mismatch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Logs when a mismatch is confirmed and when it is resolved. */
final class ReconciliationLog {

    private static final Logger LOG = System.getLogger(ReconciliationLog.class.getName());

    private ReconciliationLog() {}

    static void logChanges(List<Finding> before, List<Finding> after) {
        Set<Mismatch> known = confirmed(before);
        Set<Mismatch> now = confirmed(after);
        now.stream()
                .filter(mismatch -> !known.contains(mismatch))
                .forEach(mismatch -> LOG.log(Level.WARNING, "reconciliation mismatch: {0}", textOf(mismatch)));
        known.stream()
                .filter(mismatch -> !now.contains(mismatch))
                .forEach(mismatch -> LOG.log(Level.INFO, "reconciliation mismatch resolved: {0}", textOf(mismatch)));
    }

    private static Set<Mismatch> confirmed(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::confirmed)
                .map(Finding::mismatch)
                .collect(Collectors.toSet());
    }

    private static String textOf(Mismatch mismatch) {
        return "%s, order %s, charge %s, refund %s: expected %s, found %s"
                .formatted(
                        mismatch.kind(),
                        mismatch.orderId(),
                        mismatch.charge().map(Object::toString).orElse("-"),
                        mismatch.refund().map(Object::toString).orElse("-"),
                        mismatch.expected(),
                        mismatch.found());
    }
}
