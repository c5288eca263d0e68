package dev.comanda.order.adapter.in.schedule;

import dev.comanda.order.application.port.in.DeleteExpiredKeys;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes expired idempotency records. */
@ApplicationScoped
class IdempotencySchedule {

    private final DeleteExpiredKeys deleteExpiredKeys;

    IdempotencySchedule(DeleteExpiredKeys deleteExpiredKeys) {
        this.deleteExpiredKeys = deleteExpiredKeys;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deleteExpiredKeys() {
        return deleteExpiredKeys.delete();
    }
}
