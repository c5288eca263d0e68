package dev.comanda.messaging.inbox;

import static dev.comanda.messaging.Await.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.messaging.Database;
import dev.comanda.messaging.Sender;
import dev.comanda.messaging.TestTopics;
import dev.comanda.messaging.Topic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventReceiverIT {

    @Inject
    Sender sender;

    @Inject
    Database database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final UUID noteId = UUID.randomUUID();
    private Topic announcements;
    private Topic deadLetters;

    @BeforeEach
    void listen() {
        announcements = new Topic(servers, TestTopics.ANNOUNCEMENTS);
        deadLetters = new Topic(servers, TestTopics.DEAD_LETTERS);
    }

    @AfterEach
    void close_connections() {
        announcements.close();
        deadLetters.close();
    }

    @Test
    void an_event_is_processed_with_inbox_entry_row_and_events() {
        UUID eventId = sender.send("Write.v1", noteId, 1);

        announcements.await(noteId, 1);
        assertThat(database.notes(noteId)).containsExactly("1");
        assertThat(database.isTaken(eventId)).isTrue();
    }

    @Test
    void a_redelivery_is_a_no_op() {
        UUID eventId = sender.send("Write.v1", noteId, 1);
        sender.send(eventId, "Write.v1", noteId, 1);
        sender.send("Write.v1", noteId, 2);
        sender.send(eventId, "Write.v1", noteId, 1);
        sender.send("Write.v1", noteId, 3);

        soon().untilAsserted(() -> assertThat(database.notes(noteId)).containsExactly("123"));
        assertThat(announcements.await(noteId, 3)).hasSize(3);
    }

    @Test
    void what_follows_from_an_event_tells_of_the_same_request() {
        var event = sender.event(
                UUID.randomUUID(), "Write.v1", noteId, "{\"noteId\": \"%s\", \"number\": 1}".formatted(noteId));
        event.headers().add("ce_requestid", "4f2a9c".getBytes(StandardCharsets.US_ASCII));

        sender.send(event);

        assertThat(Topic.header(announcements.await(noteId, 1).getFirst(), "ce_requestid"))
                .isEqualTo("4f2a9c");
    }

    @Test
    void a_failed_event_leaves_neither_mark_nor_row_nor_events() {
        UUID eventId = sender.send("Bug.v1", noteId, 1);

        deadLetters.await(noteId, 1);

        assertThat(database.isTaken(eventId)).isFalse();
        assertThat(database.notes(noteId)).isEmpty();
        assertThat(database.outboxOf(noteId)).isEmpty();
    }

    @Test
    void an_unreachable_service_is_retried_in_place() {
        UUID eventId = sender.send("Unreachable.v1", noteId, 1);
        sender.send("Write.v1", noteId, 2);

        soon().untilAsserted(() -> assertThat(database.notes(noteId)).containsExactly("12"));
        assertThat(database.isTaken(eventId)).isTrue();
        assertThat(deadLetters.about(noteId)).isEmpty();
    }

    @Test
    void a_lost_database_connection_is_retried_in_place() {
        UUID eventId = sender.send("Terminated.v1", noteId, 1);
        sender.send("Write.v1", noteId, 2);

        soon().untilAsserted(() -> assertThat(database.notes(noteId)).containsExactly("12"));
        assertThat(database.isTaken(eventId)).isTrue();
        assertThat(deadLetters.about(noteId)).isEmpty();
    }

    @Test
    void an_event_of_an_unknown_type_is_ignored() {
        UUID eventId = sender.send("Whatever.v7", noteId, 1);

        soon().until(() -> database.isTaken(eventId));
        assertThat(database.notes(noteId)).isEmpty();
        assertThat(deadLetters.about(noteId)).isEmpty();
    }
}
