package dev.comanda.systemtests.running;

import static org.apache.kafka.clients.CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;

import dev.comanda.chaos.system.Component;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the broker. */
public final class Kafka implements AutoCloseable {

    private static final long LARGE_BUFFER = 256L * 1024 * 1024;
    private static final Duration NO_LONGER = Duration.ofMillis(500);

    private final String address;
    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> partitions;

    private Kafka(String address) {
        this.address = address;
        this.admin = Admin.create(Map.of(BOOTSTRAP_SERVERS_CONFIG, address));
        this.partitions =
                result(admin.describeTopics(result(admin.listTopics().names())).allTopicNames()).values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }

    static Kafka open(Comanda comanda) {
        return new Kafka(comanda.server(Component.KAFKA));
    }

    /** The partitions of a topic. */
    public List<Integer> partitionsOf(String topic) {
        return partitions.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }

    /**
     * Writes records, one after the other.
     *
     * @param compression {@code none} or a codec such as {@code zstd}
     * @throws IllegalStateException if the broker refuses one; its cause says why
     */
    public List<RecordMetadata> write(List<ProducerRecord<byte[], byte[]>> records, String compression) {
        var settings = new HashMap<String, Object>();
        settings.put(BOOTSTRAP_SERVERS_CONFIG, address);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, LARGE_BUFFER);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return records.stream().map(record -> result(producer.send(record))).toList();
        }
    }

    /** All records of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        var settings = Map.<String, Object>of(BOOTSTRAP_SERVERS_CONFIG, address);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var mine = partitionsOf(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(mine);
            consumer.seekToBeginning(mine);
            var ends = consumer.endOffsets(mine);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(NO_LONGER).forEach(found::add);
            }
            return found;
        }
    }

    /** The offset that the next record of each partition will have. */
    public Map<TopicPartition, Long> ends() {
        return result(admin.listOffsets(partitions).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
