package dev.comanda.http.idempotency.postgres;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes records after their retention time; their keys can be used again. */
@ApplicationScoped
@IfBuildProperty(name = "comanda.idempotency.enabled", stringValue = "true")
class IdempotencyRetention {

    private final Pool pool;
    private final Duration keep;

    IdempotencyRetention(Pool pool, @ConfigProperty(name = "comanda.idempotency.keep") Duration keep) {
        this.pool = pool;
        this.keep = keep;
    }

    /** Safe to call from several replicas at once. */
    @Scheduled(every = "${comanda.idempotency.clean}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deleteExpired() {
        OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).minus(keep);
        return pool.preparedQuery("delete from idempotency_records where stored_at < $1")
                .execute(Tuple.of(end))
                .replaceWithVoid();
    }
}
