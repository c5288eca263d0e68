package dev.comanda.gateway.live;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * How far each partition has been read. Nothing is committed, so after an outage that cost the consumer its membership
 * it would start at the end again and never see what happened meanwhile; instead it goes on where it was.
 */
@ApplicationScoped
@Identifier("order-events")
class ReadPositions implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(ReadPositions.class);

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        List<TopicPartition> unknown = partitions.stream()
                .filter(partition -> !next.containsKey(partition))
                .toList();
        // The end is looked up now, not at the first poll: who is told "ready" misses nothing from here on. A partition
        // that is added later is read from its beginning, for nobody noticed when it came.
        Map<TopicPartition, Long> starts =
                next.isEmpty() ? consumer.endOffsets(unknown) : consumer.beginningOffsets(unknown);
        partitions.forEach(partition -> {
            long position = next.computeIfAbsent(partition, starts::get);
            consumer.seek(partition, position);
        });
        LOG.infof("reading order news: %d partitions from %s", partitions.size(), next);
    }

    /** Whether every partition has a position, which then stays valid through outages. */
    boolean areKnown() {
        return !next.isEmpty();
    }

    void read(ConsumerRecord<?, ?> event) {
        next.merge(new TopicPartition(event.topic(), event.partition()), event.offset() + 1, Math::max);
    }
}
