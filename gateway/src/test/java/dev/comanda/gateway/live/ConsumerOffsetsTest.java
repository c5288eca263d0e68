package dev.comanda.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsumerOffsetsTest {

    private static final TopicPartition FIRST = new TopicPartition("order.events", 0);
    private static final TopicPartition SECOND = new TopicPartition("order.events", 1);

    private final ConsumerOffsets positions = new ConsumerOffsets();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("latest");

    @BeforeEach
    void fillTopic() {
        consumer.updateBeginningOffsets(Map.of(FIRST, 3L, SECOND, 4L));
        consumer.updateEndOffsets(Map.of(FIRST, 10L, SECOND, 20L));
    }

    @Test
    void nothing_is_known_before_partitions_are_assigned() {
        assertThat(positions.areInitialized()).isFalse();
    }

    @Test
    void reading_starts_at_the_end() {
        assign(FIRST, SECOND);

        assertThat(consumer.position(FIRST)).isEqualTo(10);
        assertThat(consumer.position(SECOND)).isEqualTo(20);
        assertThat(positions.areInitialized()).isTrue();
    }

    @Test
    void after_an_outage_reading_goes_on_where_it_stopped() {
        assign(FIRST, SECOND);
        positions.advance(new ConsumerRecord<>("order.events", 0, 12, new byte[0], new byte[0]));
        consumer.updateEndOffsets(Map.of(FIRST, 50L, SECOND, 60L));

        assign(FIRST, SECOND);

        assertThat(consumer.position(FIRST)).isEqualTo(13);
        assertThat(consumer.position(SECOND)).isEqualTo(20);
    }

    @Test
    void a_partition_that_is_added_later_is_read_from_its_beginning() {
        assign(FIRST);

        assign(FIRST, SECOND);

        assertThat(consumer.position(FIRST)).isEqualTo(10);
        assertThat(consumer.position(SECOND)).isEqualTo(4);
    }

    private void assign(TopicPartition... partitions) {
        consumer.assign(List.of(partitions));
        positions.onPartitionsAssigned(consumer, List.of(partitions));
    }
}
