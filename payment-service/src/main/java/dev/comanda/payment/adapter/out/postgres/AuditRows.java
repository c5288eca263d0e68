package dev.comanda.payment.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class AuditRows implements PanacheRepositoryBase<AuditRow, Integer> {

    private static final String DUE = "select * from audits where next_at <= :now for update skip locked";

    /** Locked until the end of the transaction; empty if somebody else has it, or it is not due. */
    Uni<Optional<AuditRow>> lockDue(Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(DUE, AuditRow.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<AuditRow> theOne() {
        return findById(AuditRow.ID);
    }
}
