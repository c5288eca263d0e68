package dev.comanda.cart.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class MenuProgressTest {

    private static final String TOPIC = "menu.items";

    private final GroupMember consumer = new GroupMember();

    @SuppressWarnings("NullAway") // the consumer is handed in
    private final MenuProgress progress = new MenuProgress(null);

    @Test
    void the_copy_is_incomplete_before_the_consumer_has_joined_its_group() {
        assertThat(progress.reachesEnd(new MockConsumer<>("earliest"))).isFalse();
    }

    @Test
    void an_empty_menu_is_complete() {
        consumer.topicEndsAt(0, 0, 0);

        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    @Test
    void the_copy_is_complete_when_the_last_record_of_each_partition_was_handled() {
        consumer.topicEndsAt(2, 0, 1);

        progress.handled(0, 1);
        assertThat(progress.reachesEnd(consumer)).isFalse();

        progress.handled(2, 0);
        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    @Test
    void a_restarted_consumer_continues_from_its_committed_offsets() {
        consumer.topicEndsAt(7, 5, 0);
        consumer.commits(Map.of(0, 7L, 1, 4L));

        assertThat(progress.reachesEnd(consumer)).isFalse();
        progress.handled(1, 4);
        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    @Test
    void a_replica_without_partitions_is_ready_once_the_others_are() {
        consumer.topicEndsAt(7, 5, 1);
        consumer.rebalance(List.of());

        assertThat(progress.reachesEnd(consumer)).isFalse();
        consumer.commits(Map.of(0, 7L, 1, 5L, 2, 1L));
        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    @Test
    void a_replica_with_some_partitions_waits_for_the_others() {
        consumer.topicEndsAt(1, 1, 1);
        consumer.rebalance(List.of(new TopicPartition(TOPIC, 0)));
        progress.handled(0, 0);

        assertThat(progress.reachesEnd(consumer)).isFalse();
        consumer.commits(Map.of(1, 1L, 2, 1L));
        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    @Test
    void deleted_records_are_not_waited_for() {
        consumer.topicEndsAt(5, 0, 0);
        consumer.updateBeginningOffsets(Map.of(new TopicPartition(TOPIC, 0), 5L));

        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    /** A mock consumer that knows the committed offsets of its whole group. */
    private static final class GroupMember extends MockConsumer<String, byte[]> {

        private final Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();

        GroupMember() {
            super("earliest");
            updatePartitions(
                    TOPIC,
                    IntStream.range(0, 3)
                            .mapToObj(number -> new PartitionInfo(TOPIC, number, null, null, null))
                            .toList());
            subscribe(List.of(TOPIC));
        }

        void topicEndsAt(long... offsets) {
            updateEndOffsets(IntStream.range(0, offsets.length)
                    .boxed()
                    .collect(Collectors.toMap(number -> new TopicPartition(TOPIC, number), number -> offsets[number])));
            Set<TopicPartition> all =
                    Set.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1), new TopicPartition(TOPIC, 2));
            updateBeginningOffsets(all.stream().collect(Collectors.toMap(partition -> partition, partition -> 0L)));
            rebalance(all);
        }

        void commits(Map<Integer, Long> offsets) {
            offsets.forEach(
                    (number, offset) -> commits.put(new TopicPartition(TOPIC, number), new OffsetAndMetadata(offset)));
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
            return commits;
        }
    }
}
