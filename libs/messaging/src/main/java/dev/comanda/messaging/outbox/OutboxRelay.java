package dev.comanda.messaging.outbox;

import dev.comanda.messaging.CoalescingTask;
import dev.comanda.telemetry.RequestLogContext;
import dev.comanda.telemetry.Traces;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Publishes events from the outbox to Kafka, at least once, in order for each aggregate. One replica leads; the others
 * stand by.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;

    private final OutboxTable table;
    private final OutboxLeadership leadership;
    private final Broker broker;
    private final OutboxMetrics metrics;
    private final CoalescingTask task;

    OutboxRelay(Vertx vertx, OutboxTable table, OutboxLeadership leadership, Broker broker, OutboxMetrics metrics) {
        this.table = table;
        this.leadership = leadership;
        this.broker = broker;
        this.metrics = metrics;
        this.task = new CoalescingTask(vertx, "the outbox relay", this::drain);
        metrics.leading(leadership::isHeld);
    }

    /**
     * Triggers publishing; returns at once. Called after each commit, and periodically by the service's own schedule for
     * events left over from a crash.
     */
    public void wake() {
        task.wake();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        task.stop();
        leadership.resign();
    }

    private Uni<Void> drain() {
        return leadership
                .connection()
                .chain(leading -> leading.map(this::drainWith)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                // a broken connection must not be reused
                .onFailure()
                .invoke(leadership::resign);
    }

    private Uni<Void> drainWith(SqlConnection connection) {
        return table.oldest(connection, BATCH)
                .chain(rows -> relay(connection, rows))
                .chain(hasMore ->
                        hasMore ? drainWith(connection) : Uni.createFrom().voidItem());
    }

    /** Emits true if there may be more events and this batch made progress. */
    private Uni<Boolean> relay(SqlConnection connection, List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return Uni.join()
                .all(byAggregate(rows).stream().map(this::publishInOrder).toList())
                .andFailFast()
                .map(published -> published.stream().flatMap(List::stream).toList())
                .call(published -> table.delete(connection, published))
                .map(published -> rows.size() == BATCH && !published.isEmpty());
    }

    private static Collection<List<OutboxRow>> byAggregate(List<OutboxRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(OutboxRow::aggregateId, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The ids of the published events. After a failure the aggregate's later events wait, to keep their order. */
    private Uni<List<UUID>> publishInOrder(List<OutboxRow> ofOneAggregate) {
        return Multi.createFrom()
                .iterable(ofOneAggregate)
                .onItem()
                .transformToUniAndConcatenate(this::publish)
                .onFailure()
                .recoverWithCompletion()
                .collect()
                .asList();
    }

    private Uni<UUID> publish(OutboxRow row) {
        return broker.publish(row)
                .invoke(() -> log(row))
                .invoke(() -> metrics.published(row))
                .replaceWith(row.id())
                .onFailure()
                .invoke(() -> metrics.failed(row))
                .onFailure()
                .invoke(failure -> LOG.warnf("event not published: %s %s: %s", row.type(), row.id(), failure));
    }

    private static void log(OutboxRow row) {
        Traces.within(
                row.traceparent(),
                () -> RequestLogContext.within(
                        row.requestId(), () -> LOG.infof("published %s for %s", row.type(), row.key())));
    }
}
