package dev.comanda.chaos.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.chaos.check.SystemState.Charge;
import dev.comanda.chaos.check.SystemState.LimitedCoupon;
import dev.comanda.chaos.check.SystemState.PublishedEvent;
import dev.comanda.chaos.check.SystemState.Reconciliation;
import dev.comanda.chaos.check.SystemState.Redemption;
import dev.comanda.chaos.check.SystemState.StoredOrder;
import dev.comanda.chaos.system.Component;
import dev.comanda.chaos.system.Database;
import dev.comanda.chaos.system.RunningSystem;
import dev.comanda.chaos.system.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Collects the state of the whole system. */
public final class StateCollector {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEAD_LETTERS = ".dlq";
    private static final List<String> DATABASES = List.of("menu", "cart", "orders", "payment");

    private static final String ORDERS = """
            select id, version, lower(status), lower(refund) from orders""";
    private static final String RECONCILED = "select extract(epoch from now() - completed_at)::bigint from audits";
    private static final String MISMATCHES = """
            select kind || ' of order ' || order_id || ': expected ' || expected || ', found ' || found from mismatches""";
    private static final String LOCKED = "select id, order_id from carts where state = 'locked'";

    private final RunningSystem system;

    public StateCollector(RunningSystem system) {
        this.system = system;
    }

    /** The current state. */
    public SystemState collect() {
        var topics = new Topics(system);
        var names = topics.names().stream().collect(partitioningBy(name -> name.endsWith(DEAD_LETTERS)));
        var records = records(names.getOrDefault(false, List.of()), topics);
        var orders = in(
                "orders",
                database -> database.query(
                        ORDERS,
                        row -> new StoredOrder(row.getString(1), row.getLong(2), row.getString(3), row.getString(4))));
        return new SystemState(
                charges(),
                orders,
                events(records),
                in(
                        "cart",
                        cart -> cart.query(
                                "select order_id, code, state from coupon_redemptions",
                                row -> new Redemption(row.getString(1), row.getString(2), row.getString(3)))),
                in(
                        "cart",
                        cart -> cart.query(
                                "select code, used, total_limit from coupons",
                                row -> new LimitedCoupon(
                                        row.getString(1),
                                        row.getLong(2),
                                        Optional.ofNullable(row.getObject(3))
                                                .map(limit -> ((Number) limit).longValue())))),
                deadLetters(records(names.getOrDefault(true, List.of()), topics)),
                records.entrySet().stream().collect(toMap(Map.Entry::getKey, topic -> garbage(topic.getValue()))),
                DATABASES.stream().collect(toMap(Function.identity(), this::outboxRows)),
                stuckCarts(orders),
                reconciliation());
    }

    private static Map<String, List<ConsumerRecord<byte[], byte[]>>> records(List<String> names, Topics topics) {
        return names.stream().collect(toMap(Function.identity(), topics::records));
    }

    /** A consumer that is killed before it has noted its place puts a record aside again: that is the same letter. */
    private static Map<String, Long> deadLetters(Map<String, List<ConsumerRecord<byte[], byte[]>>> records) {
        return records.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        topic -> topic.getValue().stream()
                                .map(record -> Topics.header(record, "dead-letter-partition") + "@"
                                        + Topics.header(record, "dead-letter-offset"))
                                .distinct()
                                .count()));
    }

    private List<Charge> charges() {
        try {
            var ledger = JSON.readTree(system.address(Component.SANDBOX)
                    .resolve("/_sandbox/ledger")
                    .toURL()
                    .openStream()
                    .readAllBytes());
            return ledger.path("charges")
                    .valueStream()
                    .filter(charge -> charge.path("status").asText().equals("succeeded"))
                    .map(StateCollector::charge)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Charge charge(JsonNode charge) {
        return new Charge(
                charge.path("id").asText(),
                charge.path("client_reference_id").asText(),
                charge.path("amount").asLong(),
                charge.path("amount_refunded").asLong());
    }

    private static List<PublishedEvent> events(Map<String, List<ConsumerRecord<byte[], byte[]>>> records) {
        return Stream.of("order.events", "payment.events")
                .flatMap(topic -> records.getOrDefault(topic, List.of()).stream())
                .filter(StateCollector::isEvent)
                .map(StateCollector::events)
                .distinct()
                .toList();
    }

    private static boolean isEvent(ConsumerRecord<byte[], byte[]> record) {
        return Topics.header(record, "ce_type").isPresent();
    }

    private static PublishedEvent events(ConsumerRecord<byte[], byte[]> event) {
        var type = Topics.header(event, "ce_type").orElseThrow();
        return new PublishedEvent(
                Topics.header(event, "ce_id").orElseThrow(),
                new String(event.key(), UTF_8),
                type,
                type.startsWith("Order") ? version(event) : 0);
    }

    private static long version(ConsumerRecord<byte[], byte[]> event) {
        try {
            return JSON.readTree(event.value()).path("version").asLong();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long garbage(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().filter(record -> !isEvent(record)).collect(counting());
    }

    private long outboxRows(String database) {
        return in(database, one -> one.query("select count(*) from outbox", row -> row.getLong(1)))
                .getFirst();
    }

    private List<String> stuckCarts(List<StoredOrder> orders) {
        var pending = orders.stream().collect(groupingBy(StoredOrder::isPending)).getOrDefault(true, List.of()).stream()
                .map(StoredOrder::id)
                .toList();
        return in("cart", cart -> cart.query(LOCKED, row -> Map.entry(row.getString(1), row.getString(2)))).stream()
                .filter(cart -> !pending.contains(cart.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Reconciliation reconciliation() {
        var ago = in(
                "payment",
                payment -> payment.query(RECONCILED, row -> Optional.ofNullable(row.getObject(1, Long.class))));
        return new Reconciliation(ago.getFirst(), in("payment", payment -> payment.query(MISMATCHES)));
    }

    private <T> List<T> in(String database, Function<Database, List<T>> reading) {
        try (var opened = system.database(database)) {
            return reading.apply(opened);
        }
    }
}
