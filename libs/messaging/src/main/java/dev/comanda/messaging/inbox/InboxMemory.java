package dev.comanda.messaging.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an event is remembered as taken. */
@ApplicationScoped
public class InboxMemory {

    private final Pool pool;
    private final Duration keep;
    private final Duration keepReplays;

    /**
     * @param keep longer than any topic keeps an event: what is forgotten would take effect again
     * @param keepReplays longer than any topic keeps a dead letter, for the same reason
     */
    InboxMemory(
            Pool pool,
            @ConfigProperty(name = "comanda.inbox.keep") Duration keep,
            @ConfigProperty(name = "comanda.replays.keep") Duration keepReplays) {
        this.pool = pool;
        this.keep = keep;
        this.keepReplays = keepReplays;
    }

    /** Forgets what is older than it has to be remembered; safe to call from several replicas at once. */
    public Uni<Void> forgetOld() {
        return forget("delete from inbox where received_at < $1", keep)
                .chain(() -> forget("delete from replays where replayed_at < $1", keepReplays));
    }

    private Uni<Void> forget(String statement, Duration keep) {
        OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).minus(keep);
        return pool.preparedQuery(statement).execute(Tuple.of(end)).replaceWithVoid();
    }
}
