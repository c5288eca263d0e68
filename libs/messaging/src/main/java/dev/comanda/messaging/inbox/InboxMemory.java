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

    /** @param keep longer than any topic keeps an event: what is forgotten would take effect again */
    InboxMemory(Pool pool, @ConfigProperty(name = "comanda.inbox.keep") Duration keep) {
        this.pool = pool;
        this.keep = keep;
    }

    /** Forgets what is older than it has to be remembered; safe to call from several replicas at once. */
    public Uni<Void> forgetOld() {
        OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).minus(keep);
        return pool.preparedQuery("delete from inbox where received_at < $1")
                .execute(Tuple.of(end))
                .replaceWithVoid();
    }
}
