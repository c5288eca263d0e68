package dev.comanda.messaging.deadletter;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a record that this service can't process. Empty fields were missing in the record.
 *
 * @param source topic, partition and offset of the original record, as in log messages
 * @param deadLetteredAt when it was dead-lettered
 * @param eventId as in the record, not necessarily a UUID
 * @param reason why it could not be processed, at most 4096 bytes
 * @param traceId of the trace in which it was consumed, 32 hexadecimal digits
 * @param isTruncated whether parts of the record were too large to be kept
 * @param replay its replay, if any
 */
public record DeadLetter(
        DeadLetterId id,
        String source,
        Instant deadLetteredAt,
        Optional<String> key,
        Optional<String> eventId,
        Optional<String> type,
        String reason,
        Optional<String> traceId,
        boolean isTruncated,
        Optional<Replay> replay) {

    private static final int LONGEST = 200;
    private static final int TRACE_BEGINS = 3;
    private static final int TRACE_ENDS = 35;

    static DeadLetter of(String topic, ConsumerRecord<String, byte[]> record) {
        DeadLetterRecord text = new DeadLetterRecord(record);
        return new DeadLetter(
                new DeadLetterId(topic, record.partition(), record.offset()),
                "%s-%s@%s"
                        .formatted(
                                topic,
                                text.header("dead-letter-partition").orElse("?"),
                                text.header("dead-letter-offset").orElse("?")),
                Instant.ofEpochMilli(record.timestamp()),
                Optional.ofNullable(record.key()).map(DeadLetter::truncated),
                text.header("ce_id").map(DeadLetter::truncated),
                text.header("ce_type").map(DeadLetter::truncated),
                text.header("dead-letter-reason").orElse(""),
                text.header("traceparent")
                        .filter(DeadLetterRecord::isTraceparent)
                        .map(DeadLetter::traceId),
                text.header(DeadLetterHeaders.CUT).isPresent(),
                Optional.empty());
    }

    DeadLetter with(@Nullable Replay replay) {
        return new DeadLetter(
                id,
                source,
                deadLetteredAt,
                key,
                eventId,
                type,
                reason,
                traceId,
                isTruncated,
                Optional.ofNullable(replay));
    }

    private static String traceId(String traceparent) {
        return traceparent.substring(TRACE_BEGINS, TRACE_ENDS);
    }

    private static String truncated(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
