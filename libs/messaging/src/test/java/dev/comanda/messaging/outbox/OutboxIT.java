package dev.comanda.messaging.outbox;

import static dev.comanda.messaging.Await.meanwhile;
import static dev.comanda.messaging.Await.nothing;
import static dev.comanda.messaging.Await.soon;
import static dev.comanda.messaging.Database.putIntoOutbox;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.messaging.Database;
import dev.comanda.messaging.Notes;
import dev.comanda.messaging.TestTopics;
import dev.comanda.messaging.Topic;
import dev.comanda.servers.OnContext;
import dev.comanda.telemetry.RequestLogContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxIT {

    @Inject
    Notes notes;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    OutboxRelay relay;

    @Inject
    ObjectMapper mapper;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final UUID noteId = UUID.randomUUID();
    private Topic announcements;

    @BeforeEach
    void listen() {
        announcements = new Topic(servers, TestTopics.ANNOUNCEMENTS);
    }

    @AfterEach
    void close_connections() {
        announcements.close();
    }

    @Test
    void a_committed_event_is_published_once_and_leaves_the_outbox() {
        OnContext.await(() -> notes.write(noteId, "a"));

        ConsumerRecord<String, byte[]> event = announcements.await(noteId, 1).getFirst();
        assertThat(Topic.header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topic.header(event, "ce_type")).isEqualTo("NoteWritten.v1");
        assertThat(Topic.header(event, "ce_source")).isEqualTo("/messaging-test");
        assertThat(Topic.header(event, "ce_subject")).isEqualTo(noteId.toString());
        assertThat(Topic.header(event, "content-type")).isEqualTo("application/json");
        assertThat(event.value()).asString().contains("\"text\":\"a\"");
        soon().untilAsserted(() -> assertThat(database.outboxOf(noteId)).isEmpty());
        assertThat(announcements.about(noteId)).hasSize(1);
    }

    @Test
    void an_event_tells_of_the_request_that_led_to_it() {
        OnContext.await(() -> {
            RequestLogContext.put("4f2a9c");
            return notes.write(noteId, "a");
        });

        assertThat(Topic.header(announcements.await(noteId, 1).getFirst(), "ce_requestid"))
                .isEqualTo("4f2a9c");
    }

    @Test
    void a_rollback_takes_the_row_and_its_events_with_it() {
        Exception trouble = new Exception("trouble");

        assertThatThrownBy(() -> OnContext.await(() -> notes.write(
                        noteId, "a", nothing(), () -> Uni.createFrom().failure(trouble))))
                .hasRootCause(trouble);

        assertThat(database.notes(noteId)).isEmpty();
        assertThat(database.outboxOf(noteId)).isEmpty();
        OnContext.await(() -> notes.write(noteId, "b"));
        assertThat(versionsOf(announcements.await(noteId, 1))).containsExactly(0L);
    }

    @Test
    void a_transaction_completes_even_if_its_caller_cancels() {
        CompletableFuture<Void> written = new CompletableFuture<>();
        CompletableFuture<Void> rest = new CompletableFuture<>();
        Supplier<Uni<Void>> beforeCommit = () -> {
            Context writing = requireNonNull(Vertx.currentContext());
            written.complete(null);
            return Uni.createFrom().completionStage(rest).emitOn(work -> writing.runOnContext(ignored -> work.run()));
        };
        CompletableFuture<Void> asked = OnContext.start(() -> {
            Cancellable writing = notes.write(noteId, "a", nothing(), beforeCommit)
                    .subscribe()
                    .with(done -> {}, failure -> {});
            return Uni.createFrom().completionStage(written).invoke(writing::cancel);
        });
        asked.join();

        rest.complete(null);

        announcements.await(noteId, 1);
        assertThat(database.notes(noteId)).containsExactly("a");
    }

    @Test
    void of_two_concurrent_saves_of_one_version_one_is_stale() {
        OnContext.await(() -> notes.write(noteId, "a"));

        assertThatThrownBy(() -> OnContext.await(
                        () -> notes.write(noteId, "b", meanwhile(() -> notes.write(noteId, "c")), nothing())))
                .hasStackTraceContaining("StaleObjectState");

        assertThat(database.notes(noteId)).containsExactly("ac");
        assertThat(versionsOf(announcements.await(noteId, 2))).containsExactly(0L, 1L);
        soon().untilAsserted(() -> assertThat(database.outboxOf(noteId)).isEmpty());
        assertThat(announcements.about(noteId)).hasSize(2);
    }

    @Test
    void events_of_one_aggregate_leave_in_order_however_many_are_interleaved() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(20).toList();
        int writes = 15;

        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            many.forEach(id -> writers.execute(() -> writeOften(id, writes)));
        }

        for (UUID id : many) {
            assertThat(versionsOf(announcements.await(id, writes)))
                    .containsExactlyElementsOf(
                            LongStream.range(0, writes).boxed().toList());
        }
    }

    @Test
    void aggregates_that_share_a_key_keep_their_own_versions() {
        // Given
        UUID key = UUID.randomUUID();
        OutgoingEvent one = Notes.announcement(UUID.randomUUID(), 0, "one");
        OutgoingEvent other = Notes.announcement(UUID.randomUUID(), 0, "other");

        // When
        OnContext.await(() -> transactions.run(() ->
                outbox.append(List.of(one.withKey(key))).chain(() -> outbox.append(List.of(other.withKey(key))))));

        // Then
        assertThat(announcements.await(key, 2))
                .allSatisfy(
                        record -> assertThat(Topic.header(record, "ce_subject")).isEqualTo(key.toString()));
    }

    @Test
    void more_events_than_one_batch_holds_leave_in_order() throws SQLException {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(50).toList();
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            for (long version = 1; version <= 12; version++) {
                for (UUID id : many) {
                    putIntoOutbox(connection, id, version);
                }
            }
            connection.commit();
        }

        relay.wake();

        for (UUID id : many) {
            assertThat(versionsOf(announcements.await(id, 12)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 12).boxed().toList());
            soon().untilAsserted(() -> assertThat(database.outboxOf(id)).isEmpty());
        }
    }

    @Test
    void a_transaction_that_commits_late_is_not_skipped() throws SQLException {
        UUID late = UUID.randomUUID();
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            putIntoOutbox(connection, late, 1);
            OnContext.await(() -> notes.write(noteId, "overtakes"));
            announcements.await(noteId, 1);
            assertThat(announcements.about(late)).isEmpty();

            connection.commit();
        }
        relay.wake();

        assertThat(announcements.await(late, 1)).hasSize(1);
    }

    private void writeOften(UUID id, int writes) {
        IntStream.range(0, writes).forEach(i -> OnContext.await(() -> notes.write(id, ".")));
    }

    private List<Long> versionsOf(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream().map(this::versionOf).toList();
    }

    private long versionOf(ConsumerRecord<String, byte[]> event) {
        try {
            JsonNode data = mapper.readTree(event.value());
            return data.get("version").longValue();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
