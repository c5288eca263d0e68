package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.payment.application.port.in.AuditViews;
import dev.comanda.payment.application.port.out.Audits;
import dev.comanda.payment.domain.Finding;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresAudits implements Audits, AuditViews {

    private static final String CONFIRMED = "confirmed";

    private final AuditRows audits;
    private final FindingRows findings;

    PostgresAudits(AuditRows audits, FindingRows findings) {
        this.audits = audits;
        this.findings = findings;
    }

    @Override
    public Uni<Optional<Due>> claimDue(Instant now, Instant until) {
        return Sessions.withTransaction(() -> audits.lockDue(now)
                .chain(found -> found.map(row -> claim(row, until))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    @Override
    public Uni<Void> extend(Instant until) {
        return due(until);
    }

    @Override
    public Uni<Void> giveUp(Instant next) {
        return due(next);
    }

    @Override
    public Uni<Void> complete(Instant began, Instant completed, Instant next, List<Finding> found) {
        List<FindingRow> rows = found.stream().map(FindingRow::from).toList();
        return Sessions.withTransaction(() -> audits.theOne()
                .invoke(row -> {
                    row.nextAt = next;
                    row.covered = began;
                    row.completedAt = completed;
                })
                .chain(() -> findings.deleteAll())
                .chain(() -> rows.isEmpty() ? Uni.createFrom().voidItem() : findings.persist(rows)));
    }

    @Override
    public Uni<AuditView> latest(int most) {
        return Sessions.withSession(() -> audits.theOne()
                .chain(row -> findings.count(CONFIRMED)
                        .chain(total -> findings.find(CONFIRMED, Sort.by("firstSeen", "id"))
                                .page(0, most)
                                .list()
                                .map(rows ->
                                        new AuditView(Optional.ofNullable(row.completedAt), total, toDomain(rows))))));
    }

    private Uni<Optional<Due>> claim(AuditRow row, Instant until) {
        row.nextAt = until;
        return findings.listAll().map(rows -> Optional.of(new Due(Optional.ofNullable(row.covered), toDomain(rows))));
    }

    private Uni<Void> due(Instant at) {
        return Sessions.withTransaction(
                () -> audits.theOne().invoke(row -> row.nextAt = at).replaceWithVoid());
    }

    private static List<Finding> toDomain(List<FindingRow> rows) {
        return rows.stream().map(FindingRow::toDomain).toList();
    }
}
