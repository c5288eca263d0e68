package dev.comanda.payment.application.port.in.reconciliation;

import dev.comanda.payment.domain.reconciliation.Finding;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The findings of reconciliation, for staff. */
public interface ReconciliationViews {

    /** @param most the maximum number of mismatches */
    Uni<ReconciliationView> latest(int most);

    /**
     * @param lastCompletedAt empty if no run has completed yet
     * @param total how many confirmed mismatches there are
     * @param mismatches the confirmed ones, oldest first
     */
    record ReconciliationView(Optional<Instant> lastCompletedAt, long total, List<Finding> mismatches) {

        public ReconciliationView {
            mismatches = List.copyOf(mismatches);
        }
    }
}
