package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.payment.application.port.out.UsedKey;
import dev.comanda.payment.application.port.out.UsedKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

@ApplicationScoped
class PostgresUsedKeys implements UsedKeys {

    private final UsedKeyRows rows;
    private final InstantSource clock;

    PostgresUsedKeys(UsedKeyRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<UsedKey>> find(String caller, String operation, String key) {
        return Sessions.withSession(() -> rows.findById(new UsedKeyRow.IdRow(caller, operation, key)))
                .map(row -> Optional.ofNullable(row).map(UsedKeyRow::toDomain));
    }

    @Override
    public Uni<Void> forgetBefore(Instant end) {
        return Sessions.withTransaction(() -> rows.delete("usedAt < ?1", end)).replaceWithVoid();
    }

    /** In the caller's transaction. */
    Uni<Void> persist(UsedKey key) {
        return rows.persistAndFlush(UsedKeyRow.from(key, clock.instant())).replaceWithVoid();
    }
}
