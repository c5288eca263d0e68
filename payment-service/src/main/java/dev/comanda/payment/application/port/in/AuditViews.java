package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.Finding;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the audit has to say to staff. */
public interface AuditViews {

    /** @param most how many mismatches at most */
    Uni<AuditView> latest(int most);

    /**
     * @param lastCompletedAt empty if there was no audit yet
     * @param total how many confirmed mismatches there are
     * @param mismatches those that are confirmed, the oldest first
     */
    record AuditView(Optional<Instant> lastCompletedAt, long total, List<Finding> mismatches) {

        public AuditView {
            mismatches = List.copyOf(mismatches);
        }
    }
}
