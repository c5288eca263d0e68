package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.payment.application.port.out.IdempotencyRecord;
import dev.comanda.payment.application.port.out.IdempotencyRecords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

@ApplicationScoped
class PostgresIdempotencyRecords implements IdempotencyRecords {

    private final InstantSource clock;

    PostgresIdempotencyRecords(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Optional<IdempotencyRecord>> find(String caller, String operation, String key) {
        return Sessions.withSession(() -> IdempotencyRecordRow.<IdempotencyRecordRow>findById(
                        new IdempotencyRecordRow.IdRow(caller, operation, key)))
                .map(row -> Optional.ofNullable(row).map(IdempotencyRecordRow::toDomain));
    }

    @Override
    public Uni<Void> purgeBefore(Instant end) {
        return Sessions.withTransaction(() -> IdempotencyRecordRow.delete("usedAt < ?1", end))
                .replaceWithVoid();
    }

    /** In the caller's transaction. */
    Uni<Void> persist(IdempotencyRecord record) {
        return IdempotencyRecordRow.from(record, clock.instant())
                .persistAndFlush()
                .replaceWithVoid();
    }
}
