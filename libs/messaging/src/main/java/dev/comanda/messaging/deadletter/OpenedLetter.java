package dev.comanda.messaging.deadletter;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A dead letter with all that it says.
 *
 * @param headers at most 100, each of at most 4096 bytes
 * @param value the first 65536 bytes; empty if there is none
 * @param valueBytes how many there are, before any were left out here; 0 without a value
 */
public record OpenedLetter(DeadLetter letter, List<Line> headers, Optional<String> value, int valueBytes) {

    /** A header. */
    public record Line(String name, String value) {}

    static OpenedLetter of(DeadLetter letter, ConsumerRecord<String, byte[]> record) {
        LetterText text = new LetterText(record);
        byte[] value = record.value();
        return new OpenedLetter(letter, text.headers(), text.value(), value == null ? 0 : value.length);
    }
}
