package dev.comanda.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.messaging.Topic;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterFormTest {

    private static final int LARGEST_LETTER = 2_097_152;
    private static final int MEGABYTE = 1_000_000;

    private final DeadLetterForm form = new DeadLetterForm("notes-service");

    @Test
    void a_letter_says_who_put_it_aside_and_when() {
        Instant before = Instant.now();

        var letter = form.onSend(letter("key", "value"));

        assertThat(Topic.header(letter, "dead-letter-consumer")).isEqualTo("notes-service");
        assertThat(Instant.parse(Topic.header(letter, "dead-letter-time"))).isBetween(before, Instant.now());
    }

    @Test
    void all_else_stays_as_it_came() {
        var record = letter("key", "value");
        record.headers().add("ce_id", bytes("4711")).add("empty", null);

        var letter = form.onSend(record);

        assertThat(letter.topic()).isEqualTo("notes.dlq");
        assertThat(letter.key()).isEqualTo("key");
        assertThat(letter.value()).asString().isEqualTo("value");
        assertThat(letter.headers().headers("empty")).hasSize(1);
        assertThat(Topic.header(letter, "ce_id")).isEqualTo("4711");
        assertThat(Topic.header(letter, "dead-letter-reason")).isEqualTo("a reason");
        assertThat(Topic.header(letter, "dead-letter-cut")).isEqualTo("absent");
    }

    @Test
    void a_record_without_key_and_value_becomes_a_letter_too() {
        var letter = form.onSend(letter(null, null));

        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
    }

    @Test
    void what_a_record_says_about_its_own_end_is_not_believed() {
        var record = letter("key", "value");
        record.headers()
                .add("dead-letter-reason", bytes("none"))
                .add("dead-letter-cause", bytes("made up"))
                .add("dead-letter-offset", bytes("0"))
                .add("dead-letter-consumer", bytes("somebody else"));

        var letter = form.onSend(record);

        assertThat(Topic.header(letter, "dead-letter-reason")).isEqualTo("a reason");
        assertThat(Topic.header(letter, "dead-letter-cause")).isEqualTo("absent");
        assertThat(Topic.header(letter, "dead-letter-offset")).isEqualTo("4711");
        assertThat(letter.headers().headers("dead-letter-consumer")).hasSize(1);
    }

    @Test
    void however_large_a_record_is_its_letter_fits_and_says_that_it_was_cut() {
        var record = letter("k".repeat(MEGABYTE), "v".repeat(8 * MEGABYTE), "r".repeat(MEGABYTE));
        Stream.of("a", "b", "c").forEach(name -> record.headers().add(name, bytes(name.repeat(MEGABYTE))));
        record.headers().add("ce_id", bytes("4711"));

        var letter = form.onSend(record);

        assertThat(sizeOf(letter)).isLessThan(LARGEST_LETTER);
        assertThat(letter.value()).hasSize(DeadLetterForm.LONGEST_VALUE);
        assertThat(Topic.header(letter, "ce_id")).isEqualTo("4711");
        assertThat(Topic.header(letter, "dead-letter-cut")).isEqualTo("true");
    }

    @Test
    void a_long_reason_is_shortened_without_cutting_the_letter() {
        var letter = form.onSend(letter("key", "value", "r".repeat(MEGABYTE)));

        assertThat(Topic.header(letter, "dead-letter-reason")).hasSize(LetterHeaders.LONGEST_TEXT);
        assertThat(Topic.header(letter, "dead-letter-cut")).isEqualTo("absent");
    }

    private static ProducerRecord<String, byte[]> letter(@Nullable String key, @Nullable String value) {
        return letter(key, value, "a reason");
    }

    /** As the connector would write it, so far without what the record came with. */
    private static ProducerRecord<String, byte[]> letter(@Nullable String key, @Nullable String value, String reason) {
        var letter = new ProducerRecord<String, byte[]>("notes.dlq", key, value == null ? null : bytes(value));
        letter.headers().add("dead-letter-reason", bytes(reason)).add("dead-letter-offset", bytes("4711"));
        return letter;
    }

    private static int sizeOf(ProducerRecord<String, byte[]> letter) {
        int headers = Stream.of(letter.headers().toArray())
                .mapToInt(header -> header.key().length() + lengthOf(header))
                .sum();
        return letter.key().length() + letter.value().length + headers;
    }

    private static int lengthOf(Header header) {
        return header.value() == null ? 0 : header.value().length;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
