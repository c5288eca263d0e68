package dev.comanda.cart.adapter.in.kafka;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Whether the copy of the menu has reached the end of the topic since this service started. */
@ApplicationScoped
class MenuProgress {

    private final KafkaClientService clients;
    private final Map<Integer, Long> handled = new ConcurrentHashMap<>();
    private volatile boolean caughtUp;

    MenuProgress(KafkaClientService clients) {
        this.clients = clients;
    }

    void handled(int partition, long offset) {
        handled.merge(partition, offset, Math::max);
    }

    /** Stays true once reached: later changes of the menu are normal updates. */
    Uni<Boolean> isCaughtUp() {
        if (caughtUp) {
            return Uni.createFrom().item(true);
        }
        KafkaConsumer<Object, Object> consumer = clients.getConsumer(MenuEvents.CHANNEL);
        return consumer.runOnPollingThread(this::reachesEnd).invoke(reached -> caughtUp = reached);
    }

    /** All replicas share the copy: offsets that other replicas have committed count too. */
    boolean reachesEnd(Consumer<?, ?> consumer) {
        Set<TopicPartition> partitions = consumer.subscription().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions);
        return !partitions.isEmpty()
                && partitions.stream()
                        .allMatch(partition -> requireNonNull(ends.get(partition))
                                <= nextOf(partition, requireNonNull(begins.get(partition)), committed.get(partition)));
    }

    private long nextOf(TopicPartition partition, long begin, @Nullable OffsetAndMetadata committed) {
        long resumed = committed == null ? begin : committed.offset();
        return Math.max(resumed, handled.getOrDefault(partition.partition(), -1L) + 1);
    }
}
