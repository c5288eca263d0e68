package dev.comanda.cart.adapter.in.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Whether the copy of the menu has reached the end that the topic had when this service started. */
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

    /** Stays true once it was: later changes of the menu are news, not a gap. */
    Uni<Boolean> isCaughtUp() {
        if (caughtUp) {
            return Uni.createFrom().item(true);
        }
        KafkaConsumer<Object, Object> consumer = clients.getConsumer(MenuEvents.CHANNEL);
        return consumer.runOnPollingThread(this::reachesEnd).invoke(reached -> caughtUp = reached);
    }

    private boolean reachesEnd(Consumer<Object, Object> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(assigned);
        return !assigned.isEmpty()
                && assigned.stream().allMatch(partition -> nextOf(partition, committed) >= ends.get(partition));
    }

    /** Before anything was handled, what an earlier run has committed counts. */
    private long nextOf(TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> committed) {
        OffsetAndMetadata before = committed.get(partition);
        long resumed = before == null ? 0 : before.offset();
        return Math.max(resumed, handled.getOrDefault(partition.partition(), -1L) + 1);
    }
}
