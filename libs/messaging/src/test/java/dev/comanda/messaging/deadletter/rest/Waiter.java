package dev.comanda.messaging.deadletter.rest;

import dev.comanda.messaging.event.EventCodec;
import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.messaging.inbox.EventConsumer;
import dev.comanda.messaging.inbox.EventReceiver;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Refuses events while the kitchen is closed. */
@ApplicationScoped
class Waiter implements EventConsumer {

    private static final String CHANNEL = "menu-items";

    private final EventReceiver receiver;
    private final EventCodec codec;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicInteger served = new AtomicInteger();
    private volatile boolean open;

    Waiter(EventReceiver receiver, EventCodec codec, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.receiver = receiver;
        this.codec = codec;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return receiver.receive(record, this);
    }

    @Override
    public Uni<Void> handle(IncomingEvent event) {
        if (!open) {
            throw new InvalidEvent("the kitchen is closed");
        }
        served.incrementAndGet();
        return Uni.createFrom().voidItem();
    }

    void kitchenIs(boolean open) {
        this.open = open;
    }

    int served() {
        return served.get();
    }

    /** Sends an event to this service. */
    void isCalledFor(UUID dish) {
        try {
            producer.send(codec.write("menu.items", UUID.randomUUID(), "Called.v1", Instant.now(), dish, "{}"))
                    .get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @PreDestroy
    void goHome() {
        producer.close();
    }
}
