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

/** Sends to {@link NoteEvents}, as another service would or never should. */
@ApplicationScoped
public class Sender {

    private final KafkaProducer<String, byte[]> producer;
    private final EventCodec codec;

    Sender(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, EventCodec codec) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        this.codec = codec;
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
