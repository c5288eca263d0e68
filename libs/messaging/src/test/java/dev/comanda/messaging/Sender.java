package dev.comanda.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.comanda.messaging.event.EventCodec;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends valid and invalid records to {@link NoteEvents}. */
@ApplicationScoped
public class Sender {

    private static final int LARGEST = 16_000_000;

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaProducer<String, byte[]> packer;
    private final EventCodec codec;

    Sender(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, EventCodec codec) {
        this.producer = producer(Map.of("bootstrap.servers", servers));
        this.packer =
                producer(Map.of("bootstrap.servers", servers, "compression.type", "gzip", "max.request.size", LARGEST));
        this.codec = codec;
    }

    private static KafkaProducer<String, byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends an event and returns its id. */
    public UUID send(String type, UUID noteId, int number) {
        return send(UuidCreator.getTimeOrderedEpoch(), type, noteId, number);
    }

    public UUID send(UUID eventId, String type, UUID noteId, int number) {
        send(event(eventId, type, noteId, "{\"noteId\": \"%s\", \"number\": %d}".formatted(noteId, number)));
        return eventId;
    }

    /** An event that is still to be sent. */
    public ProducerRecord<String, byte[]> event(UUID eventId, String type, UUID noteId, String data) {
        return codec.write(TestTopics.NOTES, eventId, type, Instant.now(), noteId, data);
    }

    /** Sends a record that has a key but none of the headers of an event. */
    public void sendBare(UUID key, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        send(new ProducerRecord<>(TestTopics.NOTES, key.toString(), bytes));
    }

    public void send(ProducerRecord<String, byte[]> record) {
        send(record, producer);
    }

    /** Sends what the broker would find too large if it were not compressed. */
    public void sendPacked(ProducerRecord<String, byte[]> record) {
        send(record, packer);
    }

    private static void send(ProducerRecord<String, byte[]> record, KafkaProducer<String, byte[]> producer) {
        try {
            producer.send(record).get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
        packer.close();
    }
}
