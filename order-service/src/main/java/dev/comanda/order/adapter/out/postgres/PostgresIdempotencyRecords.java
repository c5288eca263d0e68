package dev.comanda.order.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.order.application.port.out.IdempotencyRecord;
import dev.comanda.order.application.port.out.IdempotencyRecords;
import dev.comanda.order.application.port.out.StaleOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresIdempotencyRecords implements IdempotencyRecords {

    private final Transactions transactions;
    private final InstantSource clock;

    PostgresIdempotencyRecords(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<IdempotencyRecord>> find(String customer, String operation, String key) {
        return Sessions.withSession(() -> IdempotencyRecordRow.<IdempotencyRecordRow>findById(
                        new IdempotencyRecordRow.IdRow(customer, operation, key)))
                .map(row -> Optional.ofNullable(row).map(IdempotencyRecordRow::toDomain));
    }

    @Override
    public Uni<Boolean> existsFor(String operation, UUID orderId) {
        return Sessions.withSession(
                        () -> IdempotencyRecordRow.count("id.operation = ?1 and orderId = ?2", operation, orderId))
                .map(count -> count > 0);
    }

    @Override
    public Uni<Void> add(IdempotencyRecord key) {
        return transactions
                .run(() -> persist(key))
                .onFailure(SqlFailures::isConflict)
                .transform(StaleOrder::new);
    }

    @Override
    public Uni<Void> deleteBefore(Instant end) {
        return Sessions.withTransaction(() -> IdempotencyRecordRow.delete("usedAt < ?1", end))
                .replaceWithVoid();
    }

    /** Runs in the caller's transaction. */
    Uni<Void> persist(IdempotencyRecord key) {
        return IdempotencyRecordRow.from(key, clock.instant()).persist().replaceWithVoid();
    }
}
