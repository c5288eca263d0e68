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

/** Registers every {@link DatabaseGauge}. A gauge whose query fails is removed, because a stale value would mislead. */
@ApplicationScoped
public class DatabaseGauges {

    private static final Logger LOG = Logger.getLogger(DatabaseGauges.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Pool pool;
    private final Map<DatabaseGauge, MultiGauge> shown = new LinkedHashMap<>();

    DatabaseGauges(Pool pool, MeterRegistry registry, @All List<DatabaseGauge> gauges) {
        this.pool = pool;
        gauges.forEach(gauge -> shown.put(
                gauge,
                MultiGauge.builder(gauge.name()).description(gauge.help()).register(registry)));
    }

    /** Queries all gauges; never fails. */
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
                .after(TIMEOUT)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("%s could not be queried: %s", gauge.name(), failure);
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
