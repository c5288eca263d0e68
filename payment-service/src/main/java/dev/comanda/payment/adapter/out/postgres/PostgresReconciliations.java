package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.payment.application.port.in.reconciliation.ReconciliationViews;
import dev.comanda.payment.application.port.out.reconciliation.Reconciliations;
import dev.comanda.payment.domain.reconciliation.Finding;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresReconciliations implements Reconciliations, ReconciliationViews {

    private static final String CONFIRMED = "confirmed";

    private final ReconciliationRows reconciliations;

    PostgresReconciliations(ReconciliationRows reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public Uni<Optional<Due>> claimDue(Instant now, Instant until) {
        return Sessions.withTransaction(() -> reconciliations
                .lockDue(now)
                .chain(found -> found.map(row -> claim(row, until))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    @Override
    public Uni<Void> extend(Instant until) {
        return setNextAt(until);
    }

    @Override
    public Uni<Void> reschedule(Instant next) {
        return setNextAt(next);
    }

    @Override
    public Uni<Void> complete(Instant began, Instant completed, Instant next, List<Finding> found) {
        List<FindingRow> rows = found.stream().map(FindingRow::from).toList();
        return Sessions.withTransaction(() -> reconciliations
                .findRow()
                .invoke(row -> {
                    row.nextAt = next;
                    row.covered = began;
                    row.completedAt = completed;
                })
                .chain(() -> FindingRow.deleteAll())
                .chain(() -> rows.isEmpty() ? Uni.createFrom().voidItem() : FindingRow.persist(rows)));
    }

    @Override
    public Uni<ReconciliationView> latest(int most) {
        return Sessions.withSession(() -> reconciliations
                .findRow()
                .chain(row -> FindingRow.count(CONFIRMED)
                        .chain(total -> FindingRow.<FindingRow>find(CONFIRMED, Sort.by("firstSeen", "id"))
                                .page(0, most)
                                .list()
                                .map(rows -> new ReconciliationView(
                                        Optional.ofNullable(row.completedAt), total, toDomain(rows))))));
    }

    private static Uni<Optional<Due>> claim(ReconciliationRow row, Instant until) {
        row.nextAt = until;
        return FindingRow.<FindingRow>listAll()
                .map(rows -> Optional.of(new Due(Optional.ofNullable(row.covered), toDomain(rows))));
    }

    private Uni<Void> setNextAt(Instant at) {
        return Sessions.withTransaction(
                () -> reconciliations.findRow().invoke(row -> row.nextAt = at).replaceWithVoid());
    }

    private static List<Finding> toDomain(List<FindingRow> rows) {
        return rows.stream().map(FindingRow::toDomain).toList();
    }
}
