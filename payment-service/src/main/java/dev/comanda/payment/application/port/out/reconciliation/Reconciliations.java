package dev.comanda.payment.application.port.out.reconciliation;

import dev.comanda.payment.domain.reconciliation.Finding;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When reconciliation runs, and the findings of the latest run. */
public interface Reconciliations {

    /** Of concurrent calls one gets the run; it is not due again before {@code until}, unless it is completed or rescheduled. */
    Uni<Optional<Due>> claimDue(Instant now, Instant until);

    /** Extends the claim. */
    Uni<Void> extend(Instant until);

    /** The run failed; the next one is due at {@code next}. */
    Uni<Void> reschedule(Instant next);

    /**
     * Completes the run and replaces all findings.
     *
     * @param began when the run started
     */
    Uni<Void> complete(Instant began, Instant completed, Instant next, List<Finding> findings);

    /**
     * The results of the previous run.
     *
     * @param covered when the last completed run started; empty if there was none
     * @param findings its findings
     */
    record Due(Optional<Instant> covered, List<Finding> findings) {

        public Due {
            findings = List.copyOf(findings);
        }
    }
}
