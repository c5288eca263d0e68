package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.PurgeIdempotencyRecords;
import dev.comanda.payment.application.port.out.IdempotencyRecords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

@ApplicationScoped
class PurgeIdempotencyRecordsService implements PurgeIdempotencyRecords {

    private static final Duration LIFE = Duration.ofHours(24);

    private final IdempotencyRecords idempotencyRecords;
    private final InstantSource clock;

    PurgeIdempotencyRecordsService(IdempotencyRecords idempotencyRecords, InstantSource clock) {
        this.idempotencyRecords = idempotencyRecords;
        this.clock = clock;
    }

    @Override
    public Uni<Void> purgeExpired() {
        return idempotencyRecords.purgeBefore(clock.instant().minus(LIFE));
    }
}
