package dev.comanda.messaging.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Shows every {@link DatabaseGauge} of the application. A number that can't be had is not shown: an old one would lie. */
@ApplicationScoped
public class DatabaseGauges {

    private static final Logger LOG = Logger.getLogger(DatabaseGauges.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Pool pool;
    private final Map<DatabaseGauge, MultiGauge> shown = new LinkedHashMap<>();

    DatabaseGauges(Pool pool, MeterRegistry registry, @All List<DatabaseGauge> gauges) {
        this.pool = pool;
        gauges.forEach(gauge -> shown.put(
                gauge,
                MultiGauge.builder(gauge.name()).description(gauge.help()).register(registry)));
    }

    /** Asks for all numbers anew; called by the service's own schedule, and never fails. */
    public Uni<Void> refresh() {
        return Multi.createFrom()
                .iterable(shown.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> refresh(entry.getKey(), entry.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> refresh(DatabaseGauge gauge, MultiGauge target) {
        return pool.query(gauge.query())
                .execute()
                .map(found -> rows(gauge, found))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("%s is not known: %s", gauge.name(), failure);
                    return List.of();
                })
                .invoke(rows -> target.register(rows, true))
                .replaceWithVoid();
    }

    private static List<Row<?>> rows(DatabaseGauge gauge, RowSet<io.vertx.mutiny.sqlclient.Row> found) {
        if (gauge.isSingle()) {
            return List.of(Row.of(Tags.empty(), number(found.iterator().next(), 0)));
        }
        Map<String, Number> numbers = new HashMap<>();
        gauge.values().forEach(value -> numbers.put(value, 0));
        found.forEach(row -> numbers.put(row.getString(0), number(row, 1)));
        return numbers.entrySet().stream()
                .<Row<?>>map(entry -> Row.of(Tags.of(gauge.label(), entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Number number(io.vertx.mutiny.sqlclient.Row row, int column) {
        return (Number) row.getValue(column);
    }
}
