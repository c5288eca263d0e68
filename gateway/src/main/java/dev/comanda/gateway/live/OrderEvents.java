package dev.comanda.gateway.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Publishes the records of {@code order.events} to subscribers. A record that cannot be parsed is logged and skipped. */
@Singleton
class OrderEvents {

    private static final String TYPE = "ce_type";

    private static final Logger LOG = Logger.getLogger(OrderEvents.class);

    private final OrderSubscriptions subscriptions;
    private final ConsumerOffsets offsets;
    private final LiveMetrics metrics;
    private final ObjectMapper json;

    OrderEvents(
            OrderSubscriptions subscriptions,
            @Identifier("order-events") ConsumerOffsets offsets,
            LiveMetrics metrics,
            ObjectMapper json) {
        this.subscriptions = subscriptions;
        this.offsets = offsets;
        this.metrics = metrics;
        this.json = json;
    }

    /** Consumes one record; never fails, as one bad record must not stop the others. */
    @Incoming("order-events")
    void consume(ConsumerRecord<byte[], byte[]> event) {
        try {
            if (isOrderEvent(event)) {
                publish(message(event.value()));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            metrics.countSkippedRecord();
            LOG.warnf(
                    "skipped a record that is not an order event: %s-%d at offset %d: %s",
                    event.topic(),
                    event.partition(),
                    event.offset(),
                    unreadable.getClass().getSimpleName());
        } finally {
            offsets.advance(event);
        }
    }

    /** The topic also has events for other services. A record without a type is parsed, and fails. */
    private static boolean isOrderEvent(ConsumerRecord<byte[], byte[]> event) {
        Header type = event.headers().lastHeader(TYPE);
        return type == null || new String(type.value(), UTF_8).startsWith("Order");
    }

    private void publish(LiveMessage message) {
        int subscribers = subscriptions.publish(message);
        if (subscribers > 0) {
            LOG.infof("order %s is %s: sent to %d subscribers", message.orderId(), message.status(), subscribers);
        }
    }

    private LiveMessage message(byte @Nullable [] value) throws IOException {
        LiveMessage message = value == null ? null : json.readValue(value, LiveMessage.class);
        if (message == null) {
            throw new IllegalArgumentException("the record is empty");
        }
        return message;
    }
}
