package dev.comanda.messaging.outbox;

import dev.comanda.messaging.Pump;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka, in order for each aggregate, at least once. One replica leads; the others
 * stand by.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;

    private final OutboxTable table;
    private final OutboxLeadership leadership;
    private final OutboxPublisher publisher;
    private final Pump pump;

    OutboxRelay(Vertx vertx, OutboxTable table, OutboxLeadership leadership, OutboxPublisher publisher) {
        this.table = table;
        this.leadership = leadership;
        this.publisher = publisher;
        this.pump = new Pump(vertx, "the outbox relay", this::drain);
    }

    /**
     * Has the outbox emptied soon; returns at once. Called after each commit, and now and then by the service's own
     * schedule for what a crash left behind.
     */
    public void wake() {
        pump.wake();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        leadership.resign();
    }

    private Uni<Void> drain() {
        return leadership
                .connection()
                .chain(leading -> leading.map(this::drainWith)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> drainWith(SqlConnection connection) {
        return table.oldest(connection, BATCH)
                .chain(rows -> relay(connection, rows).replaceWith(rows.size() == BATCH))
                .chain(more -> more ? drainWith(connection) : Uni.createFrom().voidItem());
    }

    private Uni<Void> relay(SqlConnection connection, List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Uni<Boolean>> acknowledgements = rows.stream().map(this::publish).toList();
        return Uni.join()
                .all(acknowledgements)
                .andFailFast()
                .chain(acknowledged -> table.delete(connection, published(rows, acknowledged)));
    }

    private Uni<Boolean> publish(OutboxRow row) {
        return publisher
                .publish(row)
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> LOG.warnf("event not published: %s %s: %s", row.type(), row.id(), failure))
                .onFailure()
                .recoverWithItem(false);
    }

    /** All of an aggregate's events stay if one was not published, so that the repetition keeps their order. */
    private static List<UUID> published(List<OutboxRow> rows, List<Boolean> acknowledged) {
        Set<UUID> held = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!acknowledged.get(i)) {
                held.add(rows.get(i).aggregateId());
            }
        }
        return rows.stream()
                .filter(row -> !held.contains(row.aggregateId()))
                .map(OutboxRow::id)
                .toList();
    }
}
