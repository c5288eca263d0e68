package dev.comanda.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka as the other services see it. */
@ApplicationScoped
public class Topics {

    /** What was published about one order. */
    public record Published(String type, JsonNode data) {}

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> payments = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();

    Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor("payment.events").stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @PreDestroy
    void close() {
        producer.close();
        consumer.close();
    }

    /** @param data JSON */
    public void publish(UUID eventId, String type, UUID orderId, String data) {
        var event = new ProducerRecord<>("order.events", orderId.toString(), data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_source",
                        "/order-service",
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        orderId.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(event);
        producer.flush();
    }

    /** All events published about the order so far, in order. */
    public synchronized List<Published> aboutPaymentOf(UUID orderId) {
        consumer.poll(Duration.ofMillis(200)).forEach(payments::add);
        return payments.stream()
                .filter(record -> record.key().equals(orderId.toString()))
                .map(this::published)
                .toList();
    }

    public List<String> typesAboutPaymentOf(UUID orderId) {
        return aboutPaymentOf(orderId).stream().map(Published::type).toList();
    }

    private Published published(ConsumerRecord<String, byte[]> record) {
        try {
            String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            return new Published(type, json.readTree(record.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
