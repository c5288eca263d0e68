package dev.comanda.payment.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class ReconciliationRows implements PanacheRepositoryBase<ReconciliationRow, Integer> {

    private static final String DUE = "select * from audits where next_at <= :now for update skip locked";

    /** Locked until the end of the transaction; empty if it is locked by another or not due. */
    Uni<Optional<ReconciliationRow>> lockDue(Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(DUE, ReconciliationRow.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<ReconciliationRow> findRow() {
        return findById(ReconciliationRow.ID);
    }
}
