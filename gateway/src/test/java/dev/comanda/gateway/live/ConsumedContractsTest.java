package dev.comanda.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.contracts.event.ConsumerRules;
import dev.comanda.contracts.event.Delivery;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** By plain Jackson, which is less tolerant than that of the running gateway. */
class ConsumedContractsTest extends ConsumerRules {

    private final OrderSubscriptions subscriptions = new OrderSubscriptions();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final OrderEvents events =
            new OrderEvents(subscriptions, new ConsumerOffsets(), new LiveMetrics(registry), new ObjectMapper());

    ConsumedContractsTest() {
        super("gateway");
    }

    @Override
    protected Map<String, Consumer<Delivery>> effects() {
        return Stream.of(
                        "OrderCreated.v1",
                        "OrderPaid.v1",
                        "OrderAccepted.v1",
                        "OrderPreparing.v1",
                        "OrderReady.v1",
                        "OrderCompleted.v1",
                        "OrderCancelled.v1",
                        "OrderExpired.v1",
                        "OrderRefunded.v1")
                .collect(Collectors.toMap(type -> type, type -> this::watchers_are_told));
    }

    @Override
    protected Map<String, Consumer<Delivery>> ignored() {
        return Map.of("RefundRequested.v1", this::nobody_is_told);
    }

    private void nobody_is_told(Delivery delivery) {
        events.consume(raw(delivery.record()));

        assertThat(registry.get("live.skipped").counter().count()).isZero();
    }

    private void watchers_are_told(Delivery delivery) {
        JsonNode order = delivery.data();
        String orderId = order.path("orderId").asText();
        List<LiveMessage> told = new ArrayList<>();
        SubscriberQueue watcher = new SubscriberQueue(-1);
        watcher.open(new LiveMessage(orderId, 0L, "pending", "none", "before"), message -> {
            told.add(message);
            return Uni.createFrom().voidItem();
        });
        subscriptions.subscribe(orderId, watcher);

        events.consume(raw(delivery.record()));

        assertThat(told.getLast())
                .isEqualTo(new LiveMessage(
                        orderId,
                        order.path("version").asLong(),
                        order.path("status").asText(),
                        order.path("refund").asText(),
                        order.path("updatedAt").asText()));
    }

    private static ConsumerRecord<byte[], byte[]> raw(ConsumerRecord<String, byte[]> record) {
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                key.length,
                record.serializedValueSize(),
                key,
                record.value(),
                record.headers(),
                record.leaderEpoch());
    }
}
