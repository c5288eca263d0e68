package dev.comanda.gateway.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes what order-service would. */
final class OrderEventsTopic implements AutoCloseable {

    private static final String TOPIC = "order.events";

    private final KafkaProducer<String, String> producer;

    OrderEventsTopic(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
    }

    void publish(String orderId, long version, String status) {
        send(new ProducerRecord<>(TOPIC, null, orderId, json(orderId, version, status), cloudEvent(orderId)));
    }

    void publishRaw(@Nullable String key, @Nullable String value) {
        send(new ProducerRecord<>(TOPIC, key, value));
    }

    static String json(String orderId, long version, String status) {
        return """
                {"orderId":"%s","version":%d,"status":"%s","refund":"none","updatedAt":"2026-01-01T12:00:00Z",
                 "total":{"amount":1250,"currency":"EUR"},"lines":[]}""".formatted(orderId, version, status);
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(ProducerRecord<String, String> event) {
        var _ = producer.send(event);
        producer.flush();
    }

    private static List<Header> cloudEvent(String orderId) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", UUID.randomUUID().toString()),
                header("ce_source", "/order-service"),
                header("ce_type", "OrderPaid.v1"),
                header("ce_subject", orderId),
                header("content-type", "application/json"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
