package dev.comanda.payment.application;

import dev.comanda.payment.domain.Finding;
import dev.comanda.payment.domain.Mismatch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A line when a mismatch is confirmed, and one when it is over. */
final class AuditLog {

    private static final Logger LOG = System.getLogger(AuditLog.class.getName());

    private AuditLog() {}

    static void tell(List<Finding> before, List<Finding> after) {
        Set<Mismatch> known = confirmed(before);
        Set<Mismatch> now = confirmed(after);
        now.stream()
                .filter(mismatch -> !known.contains(mismatch))
                .forEach(mismatch -> LOG.log(Level.WARNING, "the books differ: {0}", textOf(mismatch)));
        known.stream()
                .filter(mismatch -> !now.contains(mismatch))
                .forEach(mismatch -> LOG.log(Level.INFO, "the books no longer differ: {0}", textOf(mismatch)));
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
