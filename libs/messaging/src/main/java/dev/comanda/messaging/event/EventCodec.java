package dev.comanda.messaging.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka records in the binary mode of CloudEvents 1.0. */
@ApplicationScoped
public class EventCodec {

    private final URI source;
    private final EventJson json;

    EventCodec(@ConfigProperty(name = "quarkus.application.name") String service, EventJson json) {
        this.source = URI.create("/" + service);
        this.json = json;
    }

    /** @param subject the id of what the event is about, which becomes the record's key */
    public ProducerRecord<String, byte[]> write(
            String topic, UUID id, String type, Instant occurredAt, UUID subject, String data) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(source)
                .withSubject(subject.toString())
                .withTime(OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC))
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, subject.toString())
                .writeBinary(event);
    }

    /** @throws InvalidEvent if {@code record} is not a CloudEvent with a UUID, a time and data */
    public IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            return new IncomingEvent(
                    UUID.fromString(event.getId()), event.getType(), timeOf(event), dataOf(event), json);
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new InvalidEvent("no CloudEvent: " + e.getMessage(), e);
        }
    }

    private static Instant timeOf(CloudEvent event) {
        OffsetDateTime time = event.getTime();
        if (time == null) {
            throw new InvalidEvent("the event has no time");
        }
        return time.toInstant();
    }

    private static byte[] dataOf(CloudEvent event) {
        CloudEventData data = event.getData();
        if (data == null) {
            throw new InvalidEvent("the event has no data");
        }
        return data.toBytes();
    }
}
