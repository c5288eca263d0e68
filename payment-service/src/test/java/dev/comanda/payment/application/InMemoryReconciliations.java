package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.reconciliation.Reconciliations;
import dev.comanda.payment.domain.reconciliation.Finding;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** In-memory reconciliation state. */
final class InMemoryReconciliations implements Reconciliations {

    private Instant next = Instant.EPOCH;
    private Optional<Instant> covered = Optional.empty();
    private List<Finding> findings = List.of();

    @Override
    public Uni<Optional<Due>> claimDue(Instant now, Instant until) {
        return Uni.createFrom().item(() -> {
            if (next.isAfter(now)) {
                return Optional.empty();
            }
            next = until;
            return Optional.of(new Due(covered, findings));
        });
    }

    @Override
    public Uni<Void> extend(Instant until) {
        return Uni.createFrom().voidItem().invoke(() -> next = until);
    }

    @Override
    public Uni<Void> reschedule(Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> next = at);
    }

    @Override
    public Uni<Void> complete(Instant began, Instant completed, Instant at, List<Finding> found) {
        return Uni.createFrom().voidItem().invoke(() -> {
            next = at;
            covered = Optional.of(began);
            findings = found;
        });
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<Instant> covered() {
        return covered;
    }
}
