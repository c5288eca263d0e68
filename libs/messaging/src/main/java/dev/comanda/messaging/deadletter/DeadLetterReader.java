package dev.comanda.messaging.deadletter;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics without a consumer group. Blocks for 10 seconds at most; {@link UncheckedIOException} means that the
 * broker is unavailable.
 */
@ApplicationScoped
class DeadLetterReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);
    private static final int BATCH_BYTES = 4 * 1024 * 1024;

    private final Map<String, Object> settings = new HashMap<>();

    DeadLetterReader(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        broker.forEach((name, value) -> {
            if (ConsumerConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                BATCH_BYTES,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) TIMEOUT.toMillis()));
    }

    /** The last {@code count} records of each partition, mapped one by one, so that not all are in memory at once. */
    <T> List<T> last(String topic, int count, Function<ConsumerRecord<String, byte[]>, T> read) {
        return reading(topic, (consumer, ends) -> {
            List<T> found = new ArrayList<>();
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(ends.keySet());
            ends.forEach((partition, end) ->
                    consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - count)));
            readTo(ends, consumer, record -> found.add(read.apply(record)));
            return found;
        });
    }

    /** The record at this position. */
    Optional<ConsumerRecord<String, byte[]>> at(String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        return reading(topic, (consumer, ends) -> {
            if (offset >= ends.getOrDefault(place, 0L)) {
                return Optional.empty();
            }
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            readTo(Map.of(place, offset + 1), consumer, found::add);
            return found.stream().filter(record -> record.offset() == offset).findFirst();
        });
    }

    private <T> T reading(String topic, BiFunction<KafkaConsumer<String, byte[]>, Map<TopicPartition, Long>, T> work) {
        try (var consumer =
                new KafkaConsumer<String, byte[]>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            return work.apply(consumer, consumer.endOffsets(partitions));
        } catch (KafkaException failure) {
            throw new UncheckedIOException(new IOException("the broker can't be reached for " + topic, failure));
        }
    }

    private static void readTo(
            Map<TopicPartition, Long> ends,
            KafkaConsumer<String, byte[]> consumer,
            Consumer<ConsumerRecord<String, byte[]>> read) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new UncheckedIOException(new IOException("the broker is too slow"));
            }
            consumer.poll(POLL_TIMEOUT).forEach(read);
        }
    }
}
