package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.payment.application.port.in.PurgeIdempotencyRecords;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes expired idempotency records once an hour. */
@ApplicationScoped
class IdempotencyRecordSchedule {

    private final PurgeIdempotencyRecords purgeIdempotencyRecords;

    IdempotencyRecordSchedule(PurgeIdempotencyRecords purgeIdempotencyRecords) {
        this.purgeIdempotencyRecords = purgeIdempotencyRecords;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purgeExpired() {
        return purgeIdempotencyRecords.purgeExpired();
    }
}
