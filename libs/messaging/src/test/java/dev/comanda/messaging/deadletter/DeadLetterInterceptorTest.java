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

class DeadLetterInterceptorTest {

    private static final int LARGEST_LETTER = 2_097_152;
    private static final int MEGABYTE = 1_000_000;

    private final DeadLetterInterceptor form = new DeadLetterInterceptor("notes-service");

    @Test
    void a_dead_letter_has_its_consumer_and_time() {
        Instant before = Instant.now();

        var letter = form.onSend(letter("key", "value"));

        assertThat(Topic.header(letter, "dead-letter-consumer")).isEqualTo("notes-service");
        assertThat(Instant.parse(Topic.header(letter, "dead-letter-time"))).isBetween(before, Instant.now());
    }

    @Test
    void everything_else_is_unchanged() {
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
    void forged_dead_letter_headers_are_dropped() {
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
    void the_dead_letter_of_a_large_record_is_truncated_and_marked() {
        var record = letter("k".repeat(MEGABYTE), "v".repeat(8 * MEGABYTE), "r".repeat(MEGABYTE));
        Stream.of("a", "b", "c").forEach(name -> record.headers().add(name, bytes(name.repeat(MEGABYTE))));
        record.headers().add("ce_id", bytes("4711"));

        var letter = form.onSend(record);

        assertThat(sizeOf(letter)).isLessThan(LARGEST_LETTER);
        assertThat(letter.value()).hasSize(DeadLetterInterceptor.MAX_VALUE_LENGTH);
        assertThat(Topic.header(letter, "ce_id")).isEqualTo("4711");
        assertThat(Topic.header(letter, "dead-letter-cut")).isEqualTo("true");
    }

    @Test
    void a_long_reason_is_truncated_without_marking_the_dead_letter() {
        var letter = form.onSend(letter("key", "value", "r".repeat(MEGABYTE)));

        assertThat(Topic.header(letter, "dead-letter-reason")).hasSize(DeadLetterHeaders.MAX_TEXT_LENGTH);
        assertThat(Topic.header(letter, "dead-letter-cut")).isEqualTo("absent");
    }

    private static ProducerRecord<String, byte[]> letter(@Nullable String key, @Nullable String value) {
        return letter(key, value, "a reason");
    }

    /** A dead letter as the connector writes it, without the original headers. */
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
