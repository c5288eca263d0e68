package dev.comanda.messaging.deadletter;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A dead letter with headers and value.
 *
 * @param headers at most 100, each of at most 4096 bytes
 * @param value the first 65536 bytes; empty if there is no value
 * @param valueBytes the size before truncation; 0 without a value
 */
public record DeadLetterDetail(DeadLetter letter, List<Header> headers, Optional<String> value, int valueBytes) {

    /** A header of the record. */
    public record Header(String name, String value) {}

    static DeadLetterDetail of(DeadLetter letter, ConsumerRecord<String, byte[]> record) {
        DeadLetterRecord text = new DeadLetterRecord(record);
        byte[] value = record.value();
        return new DeadLetterDetail(letter, text.headers(), text.value(), value == null ? 0 : value.length);
    }
}
