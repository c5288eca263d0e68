package dev.comanda.messaging.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes inbox entries and replays after their retention time. */
@ApplicationScoped
public class InboxRetention {

    private final Pool pool;
    private final Duration keep;
    private final Duration keepReplays;

    /**
     * @param keep longer than the retention of any topic: a deleted event would be processed again
     * @param keepReplays longer than the retention of any dead-letter topic, for the same reason
     */
    InboxRetention(
            Pool pool,
            @ConfigProperty(name = "comanda.inbox.keep") Duration keep,
            @ConfigProperty(name = "comanda.replays.keep") Duration keepReplays) {
        this.pool = pool;
        this.keep = keep;
        this.keepReplays = keepReplays;
    }

    /** Deletes what is past its retention time; safe to call from several replicas at once. */
    public Uni<Void> deleteExpired() {
        return delete("delete from inbox where received_at < $1", keep)
                .chain(() -> delete("delete from replays where replayed_at < $1", keepReplays));
    }

    private Uni<Void> delete(String statement, Duration keep) {
        OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).minus(keep);
        return pool.preparedQuery(statement).execute(Tuple.of(end)).replaceWithVoid();
    }
}
