package dev.comanda.order.application;

import dev.comanda.order.application.port.in.DeleteExpiredKeys;
import dev.comanda.order.application.port.out.IdempotencyRecords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

@ApplicationScoped
class DeleteExpiredKeysService implements DeleteExpiredKeys {

    private static final Duration LIFE = Duration.ofHours(24);

    private final IdempotencyRecords idempotencyRecords;
    private final InstantSource clock;

    DeleteExpiredKeysService(IdempotencyRecords idempotencyRecords, InstantSource clock) {
        this.idempotencyRecords = idempotencyRecords;
        this.clock = clock;
    }

    @Override
    public Uni<Void> delete() {
        return idempotencyRecords.deleteBefore(clock.instant().minus(LIFE));
    }
}
