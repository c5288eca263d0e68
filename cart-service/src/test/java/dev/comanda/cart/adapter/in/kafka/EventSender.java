package dev.comanda.cart.adapter.in.kafka;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.comanda.messaging.event.EventCodec;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

/** Sends events as other services would, and reads the dead letters. */
@ApplicationScoped
class EventSender {

    private final String servers;
    private final EventCodec codec;
    private final KafkaProducer<String, byte[]> producer;

    EventSender(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, EventCodec codec) {
        this.servers = servers;
        this.codec = codec;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    void send(String topic, String type, UUID subject, String data) {
        send(codec.write(topic, UuidCreator.getTimeOrderedEpoch(), type, Instant.now(), subject, data));
    }

    void sendGarbage(String topic, UUID key) {
        send(new ProducerRecord<>(topic, key.toString(), "garbage".getBytes(StandardCharsets.UTF_8)));
    }

    /** How many dead letters there are with this key. */
    long deadLetters(String topic, UUID key) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition only = new TopicPartition(topic, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = requireNonNull(consumer.endOffsets(List.of(only)).get(only));
            long found = 0;
            while (consumer.position(only) < end) {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(Duration.ofMillis(100))) {
                    found += key.toString().equals(letter.key()) ? 1 : 0;
                }
            }
            return found;
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
