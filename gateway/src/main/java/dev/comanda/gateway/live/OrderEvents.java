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

/** Turns the records of {@code order.events} into subscriptions. A record that cannot be read is logged and skipped. */
@Singleton
class OrderEvents {

    private static final String TYPE = "ce_type";

    private static final Logger LOG = Logger.getLogger(OrderEvents.class);

    private final OrderSubscriptions subscriptions;
    private final ReadPositions positions;
    private final LiveMetrics metrics;
    private final ObjectMapper json;

    OrderEvents(
            OrderSubscriptions subscriptions,
            @Identifier("order-events") ReadPositions positions,
            LiveMetrics metrics,
            ObjectMapper json) {
        this.subscriptions = subscriptions;
        this.positions = positions;
        this.metrics = metrics;
        this.json = json;
    }

    /** Takes one record; never fails, since one bad record must not stop the others. */
    @Incoming("order-events")
    void take(ConsumerRecord<byte[], byte[]> event) {
        try {
            if (isAboutAnOrder(event)) {
                publish(message(event.value()));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            metrics.countSkippedRecord();
            LOG.warnf(
                    "skipped a record that is no order event: %s-%d at offset %d: %s",
                    event.topic(),
                    event.partition(),
                    event.offset(),
                    unreadable.getClass().getSimpleName());
        } finally {
            positions.read(event);
        }
    }

    /** Requests of orders to other services come on the same topic; an event without a type is looked at, and refused. */
    private static boolean isAboutAnOrder(ConsumerRecord<byte[], byte[]> event) {
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
