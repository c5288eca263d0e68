package dev.comanda.systemtests.running;

import static org.awaitility.Awaitility.await;

import dev.comanda.chaos.system.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stored state of the system: its databases and the ends of its topics. */
public final class SystemState implements AutoCloseable {

    /** The business tables; columns for scheduling are excluded. */
    private static final Map<String, List<String>> TABLES = Map.of(
            "menu", List.of("menu_item", "category", "outbox"),
            "cart", List.of("carts", "coupons", "coupon_redemptions", "menu_items", "outbox"),
            "orders", List.of("orders", "idempotency_records", "outbox"),
            "payment",
                    List.of(
                            "(select order_id, customer, amount, currency, state, ending, payment_reference from"
                                    + " payments)",
                            "(select provider, event_id, type, hint, subject from webhooks)",
                            "outbox"));

    private static final Duration QUIET_PERIOD = Duration.ofMillis(1_500);

    private final Map<String, Database> databases = new TreeMap<>();
    private final Kafka kafka;

    private SystemState(Comanda comanda) {
        TABLES.keySet().forEach(name -> databases.put(name, comanda.database(name)));
        kafka = Kafka.open(comanda);
    }

    public static SystemState of(Comanda comanda) {
        return new SystemState(comanda);
    }

    /** Digests of the tables and ends of the topics; equal if nothing has changed in between. */
    public Map<String, String> read() {
        var page = new TreeMap<String, String>();
        TABLES.forEach((name, tables) -> page.putAll(digests(name, tables)));
        kafka.ends().forEach((partition, end) -> page.put(partition.toString(), end.toString()));
        return page;
    }

    /** Waits until no more changes happen. */
    public void awaitQuiescence() {
        var last = new TreeMap<String, String>();
        await("no more changes happen").during(QUIET_PERIOD).until(() -> {
            var now = read();
            var same = now.equals(last);
            last.clear();
            last.putAll(now);
            return same;
        });
    }

    public Database database(String name) {
        return Objects.requireNonNull(databases.get(name), name);
    }

    public Kafka kafka() {
        return kafka;
    }

    private Map<String, String> digests(String name, List<String> tables) {
        var digests = database(name)
                .query(tables.stream().map(SystemState::digest).collect(Collectors.joining(" union all ")));
        return tables.stream()
                .collect(Collectors.toMap(table -> name + ": " + table, table -> digests.get(tables.indexOf(table))));
    }

    private static String digest(String table) {
        return "select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from %s t"
                .formatted(table);
    }

    @Override
    public void close() {
        databases.values().forEach(Database::close);
        kafka.close();
    }
}
