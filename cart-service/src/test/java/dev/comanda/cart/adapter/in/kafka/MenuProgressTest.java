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
    void before_it_has_joined_its_group_nothing_is_known() {
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
    void a_restart_goes_on_from_what_was_committed() {
        consumer.topicEndsAt(7, 5, 0);
        consumer.commits(Map.of(0, 7L, 1, 4L));

        assertThat(progress.reachesEnd(consumer)).isFalse();
        progress.handled(1, 4);
        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    @Test
    void a_replica_without_a_partition_of_its_own_is_ready_once_the_others_are() {
        consumer.topicEndsAt(7, 5, 1);
        consumer.rebalance(List.of());

        assertThat(progress.reachesEnd(consumer)).isFalse();
        consumer.commits(Map.of(0, 7L, 1, 5L, 2, 1L));
        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    @Test
    void a_replica_with_a_part_of_the_partitions_waits_for_the_others_parts() {
        consumer.topicEndsAt(1, 1, 1);
        consumer.rebalance(List.of(new TopicPartition(TOPIC, 0)));
        progress.handled(0, 0);

        assertThat(progress.reachesEnd(consumer)).isFalse();
        consumer.commits(Map.of(1, 1L, 2, 1L));
        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    @Test
    void what_the_topic_no_longer_holds_is_not_waited_for() {
        consumer.topicEndsAt(5, 0, 0);
        consumer.updateBeginningOffsets(Map.of(new TopicPartition(TOPIC, 0), 5L));

        assertThat(progress.reachesEnd(consumer)).isTrue();
    }

    /** Knows, as a real consumer does, what its whole group has committed. */
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
