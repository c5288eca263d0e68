package dev.comanda.servers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {

    private static final List<Topic> TOPICS = List.of(
            new Topic("menu.items", 3, Map.of("cleanup.policy", "compact")), new Topic("order.events", 2, Map.of()));

    @TempDir
    private Path home;

    @Test
    void only_the_listed_topics_exist() throws Exception {
        try (var server = KafkaServer.start(home, 0, TOPICS);
                var admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            // When
            var topics = admin.describeTopics(List.of("menu.items", "order.events"))
                    .allTopicNames()
                    .get();

            // Then
            assertThat(requireNonNull(topics.get("menu.items")).partitions()).hasSize(3);
            assertThat(requireNonNull(topics.get("order.events")).partitions()).hasSize(2);
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrder("menu.items", "order.events");
        }
    }

    @Test
    void acknowledged_records_survive_a_killed_node() throws Exception {
        // Given
        var first = KafkaServer.start(home, 0, TOPICS);
        send(first, "order.events", "42", "paid");

        // When
        ProcessHandle.of(first.process().pid()).orElseThrow().destroyForcibly();
        first.onExit().get(10, TimeUnit.SECONDS);

        // Then
        try (var second = KafkaServer.start(home, 0, TOPICS)) {
            assertThat(receive(second, "order.events")).containsExactly("42=paid");
        }
    }

    @Test
    void a_node_that_was_left_behind_is_ended_before_the_next_one_starts() {
        // Given
        var leftover = KafkaServer.start(home, 0, TOPICS);

        // When
        try (var next = KafkaServer.start(home, 0, TOPICS)) {

            // Then
            assertThat(leftover.process().isAlive()).isFalse();
            assertThat(next.process().isAlive()).isTrue();
        }
    }

    private static void send(KafkaServer server, String topic, String key, String value) throws Exception {
        try (var producer = new KafkaProducer<String, String>(
                Map.of("bootstrap.servers", server.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private static List<String> receive(KafkaServer server, String topic) {
        var received = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<String, String>(
                Map.of(
                        "bootstrap.servers",
                        server.bootstrapServers(),
                        "group.id",
                        "test",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> received.add(record.key() + "=" + record.value()));
                return !received.isEmpty();
            });
        }
        return received;
    }
}
