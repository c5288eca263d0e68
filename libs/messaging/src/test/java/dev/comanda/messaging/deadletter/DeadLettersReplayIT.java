package dev.comanda.messaging.deadletter;

import static dev.comanda.messaging.Await.soon;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.comanda.messaging.Database;
import dev.comanda.messaging.Sender;
import dev.comanda.messaging.TestTopics;
import dev.comanda.messaging.Topic;
import dev.comanda.messaging.deadletter.Replay.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Listing, reading and replaying dead letters. */
@QuarkusTest
class DeadLettersReplayIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Inject
    Sender sender;

    @Inject
    Database database;

    @Inject
    DeadLetters deadLetters;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final UUID noteId = UUID.randomUUID();
    private final UUID eventId = UuidCreator.getTimeOrderedEpoch();
    private Topic notes;
    private Topic announcements;

    @BeforeEach
    void listen() {
        notes = new Topic(servers, TestTopics.NOTES);
        announcements = new Topic(servers, TestTopics.ANNOUNCEMENTS);
    }

    @AfterEach
    void close_connections() {
        notes.close();
        announcements.close();
    }

    @Test
    void a_dead_letter_is_listed_with_its_details() {
        DeadLetter letter = tooEarly();

        assertThat(letter.eventId()).contains(eventId.toString());
        assertThat(letter.type()).contains("Append.v1");
        assertThat(letter.source()).matches("notes-[0-2]@\\d+");
        assertThat(letter.reason()).isEqualTo("there is no such note");
        assertThat(letter.traceId()).contains(TRACE);
        assertThat(letter.isTruncated()).isFalse();
        assertThat(letter.replay()).isEmpty();
    }

    @Test
    void the_list_is_newest_first_and_limited() {
        IntStream.range(0, 3).forEach(i -> sender.sendBare(noteId, "garbage " + i));
        soon().until(() -> about(noteId).size() == 3);
        sender.sendBare(noteId, "the last");
        soon().until(() -> about(noteId).size() == 4);

        List<DeadLetter> two = listed(2);

        assertThat(two).hasSize(2);
        assertThat(two.getFirst().deadLetteredAt())
                .isAfterOrEqualTo(two.getLast().deadLetteredAt());
        assertThat(detail(two.getFirst().id()).value()).contains("the last");
    }

    @Test
    void a_record_that_a_killed_consumer_has_dead_lettered_twice_is_listed_once() {
        DeadLetter letter = tooEarly();
        try (var letters = new Topic(servers, TestTopics.DEAD_LETTERS)) {
            var first = letters.await(noteId, 1).getFirst();

            sender.send(
                    new ProducerRecord<>(TestTopics.DEAD_LETTERS, null, first.key(), first.value(), first.headers()));

            letters.await(noteId, 2);
        }
        assertThat(about(noteId)).containsExactly(letter);
    }

    @Test
    void a_dead_letter_is_shown_with_headers_and_value() {
        DeadLetterDetail detail = detail(tooEarly().id());

        assertThat(detail.value()).contains("{\"noteId\": \"%s\", \"number\": 2}".formatted(noteId));
        assertThat(detail.valueBytes()).isEqualTo(detail.value().orElseThrow().length());
        assertThat(detail.headers())
                .contains(new DeadLetterDetail.Header("ce_id", eventId.toString()))
                .contains(new DeadLetterDetail.Header("dead-letter-consumer", "messaging-test"));
    }

    @Test
    void a_large_dead_letter_is_shown_truncated() {
        sender.sendBare(noteId, "x".repeat(100_000));

        DeadLetterDetail detail = detail(letter().id());

        assertThat(detail.value().orElseThrow()).hasSize(DeadLetterRecord.MAX_VALUE_LENGTH);
        assertThat(detail.valueBytes()).isEqualTo(100_000);
    }

    @Test
    void what_is_not_there_is_not_found() {
        DeadLetterId known = tooEarly().id();

        assertThat(found(new DeadLetterId("notes", 0, known.offset() + 1_000))).isEmpty();
        assertThat(found(new DeadLetterId("notes", 7, 0))).isEmpty();
        assertThat(found(new DeadLetterId("announcements", 0, 0))).isEmpty();
        assertThat(replayed(new DeadLetterId("notes", 0, known.offset() + 1_000)))
                .isEmpty();
    }

    @Test
    void an_early_event_is_refused_until_it_can_be_processed_and_then_processed_once() {
        DeadLetterId letter = tooEarly().id();

        Replay early = replayed(letter).orElseThrow();
        sender.send("Write.v1", noteId, 1);
        soon().untilAsserted(() -> assertThat(database.notes(noteId)).containsExactly("1"));
        Replay inTime = replayed(letter).orElseThrow();
        Replay again = replayed(letter).orElseThrow();

        assertThat(early.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(early.reason().orElseThrow()).contains("there is no such note");
        assertThat(inTime.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(again.outcome()).isEqualTo(Outcome.TAKEN_BEFORE);
        assertThat(database.notes(noteId)).containsExactly("12");
        assertThat(database.isTaken(eventId)).isTrue();
    }

    @Test
    void a_dead_letter_shows_its_replay_which_stays_taken() {
        DeadLetterId letter = tooEarly().id();
        replayed(letter);
        assertThat(letter().replay().orElseThrow().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(detail(letter).letter().replay().orElseThrow().by()).isEqualTo("anna");

        sender.send("Write.v1", noteId, 1);
        soon().untilAsserted(() -> assertThat(database.notes(noteId)).containsExactly("1"));
        replayed(letter);
        replayed(letter);

        assertThat(letter().replay().orElseThrow().outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void of_concurrent_replays_one_takes_effect() {
        DeadLetterId letter = tooEarly().id();
        sender.send("Write.v1", noteId, 1);
        soon().untilAsserted(() -> assertThat(database.notes(noteId)).containsExactly("1"));

        List<Optional<Replay>> replays = Uni.join()
                .all(IntStream.range(0, 5)
                        .mapToObj(i -> deadLetters.replay(letter, "anna"))
                        .toList())
                .andFailFast()
                .await()
                .indefinitely();

        assertThat(replays)
                .extracting(replay -> replay.orElseThrow().outcome())
                .containsOnlyOnce(Outcome.TAKEN)
                .contains(Outcome.TAKEN_BEFORE);
        assertThat(database.notes(noteId)).containsExactly("12");
    }

    @Test
    void an_event_that_was_replayed_long_ago_is_not_processed_again() {
        DeadLetterId letter = tooEarly().id();
        sender.send("Write.v1", noteId, 1);
        soon().untilAsserted(() -> assertThat(database.notes(noteId)).containsExactly("1"));
        replayed(letter);
        database.forget(eventId);

        assertThat(replayed(letter).orElseThrow().outcome()).isEqualTo(Outcome.TAKEN_BEFORE);
        assertThat(database.notes(noteId)).containsExactly("12");
    }

    @Test
    void garbage_is_refused_again() {
        sender.sendBare(noteId, "garbage");

        Replay replay = replayed(letter().id()).orElseThrow();

        assertThat(replay.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(replay.reason().orElseThrow()).contains("no CloudEvent");
    }

    @Test
    void a_truncated_dead_letter_is_not_replayed() {
        sender.sendPacked(
                sender.event(eventId, "Write.v1", noteId, "{\"noteId\": \"%s\"".formatted("x".repeat(2_000_000))));

        DeadLetter letter = letter();

        assertThat(letter.isTruncated()).isTrue();
        assertThat(replayed(letter.id()).orElseThrow().reason().orElseThrow()).contains("too large");
    }

    @Test
    void a_replay_reaches_its_consumer_only_and_continues_the_trace() {
        DeadLetterId letter = tooEarly().id();
        sender.send("Write.v1", noteId, 1);
        announcements.await(noteId, 1);
        int before = notes.await(noteId, 2).size();

        replayed(letter);

        assertThat(Topic.header(announcements.await(noteId, 2).getLast(), "traceparent"))
                .startsWith("00-" + TRACE);
        assertThat(notes.about(noteId)).hasSize(before);
    }

    /** A dead-lettered event whose note does not exist yet. */
    private DeadLetter tooEarly() {
        ProducerRecord<String, byte[]> event =
                sender.event(eventId, "Append.v1", noteId, "{\"noteId\": \"%s\", \"number\": 2}".formatted(noteId));
        event.headers()
                .add("traceparent", "00-%s-b7ad6b7169203331-00".formatted(TRACE).getBytes(UTF_8));
        sender.send(event);
        return letter();
    }

    private DeadLetter letter() {
        return soon().until(() -> about(noteId), found -> !found.isEmpty()).getFirst();
    }

    private List<DeadLetter> about(UUID key) {
        return listed(DeadLetters.MAX_COUNT).stream()
                .filter(letter -> letter.key().filter(key.toString()::equals).isPresent())
                .toList();
    }

    private List<DeadLetter> listed(int count) {
        return deadLetters.newest(count).await().indefinitely();
    }

    private DeadLetterDetail detail(DeadLetterId id) {
        return found(id).orElseThrow();
    }

    private Optional<DeadLetterDetail> found(DeadLetterId id) {
        return deadLetters.find(id).await().indefinitely();
    }

    private Optional<Replay> replayed(DeadLetterId id) {
        return deadLetters.replay(id, "anna").await().indefinitely();
    }
}
