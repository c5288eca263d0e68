package dev.comanda.payment.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PaymentRows implements PanacheRepositoryBase<PaymentRow, UUID> {

    private static final String LONGEST_DUE = """
            select * from payments where next_look_at <= :now
            order by next_look_at limit 1 for update skip locked""";

    /** Locked until the end of the transaction; rows locked by others are skipped. */
    Uni<Optional<PaymentRow>> lockLongestDue(Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(LONGEST_DUE, PaymentRow.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }
}
