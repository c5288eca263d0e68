package dev.comanda.messaging.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Elects the one replica that relays: two could send the events of an aggregate out of order. The lock is a session
 * advisory lock of PostgreSQL, so leadership ends with the connection.
 */
@ApplicationScoped
class OutboxLeadership {

    private static final Logger LOG = Logger.getLogger(OutboxLeadership.class);
    private static final long LOCK = 0x6f7574626f78L;

    private final Pool pool;
    private final AtomicReference<@Nullable SqlConnection> held = new AtomicReference<>();

    OutboxLeadership(Pool pool) {
        this.pool = pool;
    }

    /** The leader's connection; empty while another replica leads. */
    Uni<Optional<SqlConnection>> connection() {
        SqlConnection connection = held.get();
        return connection == null ? acquire() : Uni.createFrom().item(Optional.of(connection));
    }

    boolean isHeld() {
        return held.get() != null;
    }

    /** Releases the lock first: the pool keeps the connection open, and the lock with it. */
    void resign() {
        SqlConnection connection = held.getAndSet(null);
        if (connection != null) {
            connection
                    .query("select pg_advisory_unlock(" + LOCK + ")")
                    .execute()
                    .eventually(connection::close)
                    .subscribe()
                    .with(
                            unlocked -> {},
                            failure -> LOG.debugf("the lock was released with its connection: %s", failure));
        }
    }

    private Uni<Optional<SqlConnection>> acquire() {
        return pool.getConnection()
                .chain(connection -> connection
                        .query("select pg_try_advisory_lock(" + LOCK + ")")
                        .execute()
                        .map(rows -> rows.iterator().next().getBoolean(0))
                        .chain(leads -> leads ? lead(connection) : standBy(connection))
                        .onFailure()
                        .call(connection::close));
    }

    private Uni<Optional<SqlConnection>> lead(SqlConnection connection) {
        connection.closeHandler(() -> held.compareAndSet(connection, null));
        held.set(connection);
        return Uni.createFrom().item(Optional.of(connection));
    }

    private static Uni<Optional<SqlConnection>> standBy(SqlConnection connection) {
        return connection.close().replaceWith(Optional.empty());
    }
}
