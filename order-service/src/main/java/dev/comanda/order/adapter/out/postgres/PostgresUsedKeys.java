package dev.comanda.order.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.order.application.port.out.UsedKey;
import dev.comanda.order.application.port.out.UsedKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresUsedKeys implements UsedKeys {

    private final UsedKeyRows rows;
    private final Transactions transactions;
    private final InstantSource clock;

    PostgresUsedKeys(UsedKeyRows rows, Transactions transactions, InstantSource clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<UsedKey>> find(String customer, String operation, String key) {
        return Sessions.withSession(() -> rows.findById(new UsedKeyRow.IdRow(customer, operation, key)))
                .map(row -> Optional.ofNullable(row).map(UsedKeyRow::toDomain));
    }

    @Override
    public Uni<Boolean> anyFor(String operation, UUID orderId) {
        return Sessions.withSession(() -> rows.count("id.operation = ?1 and orderId = ?2", operation, orderId))
                .map(count -> count > 0);
    }

    @Override
    public Uni<Void> add(UsedKey key) {
        return transactions
                .run(() -> persist(key))
                .onFailure(SqlFailures::isLostRace)
                .transform(StaleOrder::new);
    }

    @Override
    public Uni<Void> forgetBefore(Instant end) {
        return Sessions.withTransaction(() -> rows.delete("usedAt < ?1", end)).replaceWithVoid();
    }

    /** In the caller's transaction. */
    Uni<Void> persist(UsedKey key) {
        return rows.persist(UsedKeyRow.from(key, clock.instant())).replaceWithVoid();
    }
}
