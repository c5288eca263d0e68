package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Finding;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When audits are made, and what the latest one found. */
public interface Audits {

    /** Of two calls at once one gets the audit; it is not due again before {@code until}, unless it is ended. */
    Uni<Optional<Due>> claimDue(Instant now, Instant until);

    /** Who is at it needs more time. */
    Uni<Void> extend(Instant until);

    /** It could not be made; the next one is due at {@code next}. */
    Uni<Void> giveUp(Instant next);

    /**
     * It was made: from now on, {@code findings} are all there is.
     *
     * @param began when it began
     */
    Uni<Void> complete(Instant began, Instant completed, Instant next, List<Finding> findings);

    /**
     * What the one before has left.
     *
     * @param covered when the last one that was completed began; empty if there was none
     * @param findings what it found
     */
    record Due(Optional<Instant> covered, List<Finding> findings) {

        public Due {
            findings = List.copyOf(findings);
        }
    }
}
