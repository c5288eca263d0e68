package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

@ApplicationScoped
class TrackedOrderRows implements PanacheRepositoryBase<TrackedOrderRow, UUID> {

    private static final String UPSERT = """
            insert into followed_orders (order_id, version, standing, returned, total, currency, followed_at)
            values (:id, :version, :standing, :returned, :total, :currency, :now)
            on conflict (order_id) do update set version = excluded.version, standing = excluded.standing,
                returned = excluded.returned, total = excluded.total, currency = excluded.currency,
                followed_at = excluded.followed_at
            where followed_orders.version < excluded.version""";

    /** Unless a newer version is stored. */
    Uni<Void> upsert(TrackedOrder order, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("id", order.id())
                        .setParameter("version", order.version())
                        .setParameter("standing", order.status().name().toLowerCase(Locale.ROOT))
                        .setParameter("returned", order.refund().name().toLowerCase(Locale.ROOT))
                        .setParameter("total", order.total().amount())
                        .setParameter("currency", order.total().currency().getCurrencyCode())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
