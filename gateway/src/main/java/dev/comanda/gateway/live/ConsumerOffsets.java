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
 * The next offset of each partition. Offsets are not committed, so after an outage in which the consumer lost its membership,
 * it would start at the end again and miss what happened meanwhile; instead it continues where it stopped.
 */
@ApplicationScoped
@Identifier("order-events")
class ConsumerOffsets implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(ConsumerOffsets.class);

    private final Map<TopicPartition, Long> nextOffsets = new ConcurrentHashMap<>();

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        List<TopicPartition> unknown = partitions.stream()
                .filter(partition -> !nextOffsets.containsKey(partition))
                .toList();
        // The end is looked up now, not at the first poll: a ready gateway misses nothing from here on. A partition
        // that is
        // added later is consumed from its beginning, as it may have had records before it was assigned.
        Map<TopicPartition, Long> starts =
                nextOffsets.isEmpty() ? consumer.endOffsets(unknown) : consumer.beginningOffsets(unknown);
        partitions.forEach(partition -> {
            long position = nextOffsets.computeIfAbsent(partition, starts::get);
            consumer.seek(partition, position);
        });
        LOG.infof("consuming order.events: %d partitions from %s", partitions.size(), nextOffsets);
    }

    /** Whether all partitions have an offset, which then remains valid during outages. */
    boolean areInitialized() {
        return !nextOffsets.isEmpty();
    }

    void advance(ConsumerRecord<?, ?> event) {
        nextOffsets.merge(new TopicPartition(event.topic(), event.partition()), event.offset() + 1, Math::max);
    }
}
