package dev.comanda.payment.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class WebhookRows implements PanacheRepositoryBase<WebhookRow, WebhookRow.KeyRow> {

    private static final String LONGEST_DUE = """
            select * from webhooks where next_try_at <= :now
            order by next_try_at limit 1 for update skip locked""";

    private static final String DELETE_PROCESSED = """
            delete from webhooks where (provider, event_id) in (
                select provider, event_id from webhooks where next_try_at is null and received_at < :end
                order by received_at limit :most for update skip locked)""";

    /** Locked until the end of the transaction; rows locked by others are skipped. */
    Uni<Optional<WebhookRow>> lockLongestDue(Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(LONGEST_DUE, WebhookRow.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<Integer> deleteProcessed(Instant end, int most) {
        return getSession()
                .chain(session -> session.createNativeQuery(DELETE_PROCESSED)
                        .setParameter("end", end)
                        .setParameter("most", most)
                        .executeUpdate());
    }
}
