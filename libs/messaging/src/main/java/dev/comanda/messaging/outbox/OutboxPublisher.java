package dev.comanda.messaging.outbox;

import dev.comanda.messaging.event.EventCodec;
import dev.comanda.messaging.event.RequestHeader;
import dev.comanda.telemetry.Traces;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Publishes to Kafka; the only class that does. */
@ApplicationScoped
class OutboxPublisher implements Broker {

    private final MutinyEmitter<byte[]> emitter;
    private final EventCodec codec;

    OutboxPublisher(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            EventCodec codec) {
        this.emitter = emitter;
        this.codec = codec;
    }

    @Override
    public Uni<Void> publish(OutboxRow row) {
        ProducerRecord<String, byte[]> record =
                codec.write(row.topic(), row.id(), row.type(), row.occurredAt(), row.key(), row.data());
        RequestHeader.write(row.requestId(), record);
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(record.topic())
                .withKey(record.key())
                .withHeaders(record.headers())
                .build();
        return emitter.sendMessage(Message.of(record.value())
                .addMetadata(metadata)
                .addMetadata(TracingMetadata.withCurrent(Traces.contextOf(row.traceparent()))));
    }
}
