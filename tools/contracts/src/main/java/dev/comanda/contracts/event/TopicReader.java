package dev.comanda.contracts.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, all partitions of it, without a group. */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    /** @param bootstrapServers of Kafka */
    public TopicReader(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * The records with this key, in their order, once there are {@code count} or more of them.
     *
     * @throws AssertionError if there are fewer for longer than 30 s
     */
    public List<ConsumerRecord<String, byte[]>> about(Object key, int count) {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<ConsumerRecord<String, byte[]>> found = seenAbout(key);
        while (found.size() < count) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("%s of %s records about %s".formatted(found.size(), count, key));
            }
            consumer.poll(POLL).forEach(seen::add);
            found = seenAbout(key);
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<ConsumerRecord<String, byte[]>> seenAbout(Object key) {
        return seen.stream()
                .filter(record -> key.toString().equals(record.key()))
                .toList();
    }
}
