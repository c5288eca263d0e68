package dev.comanda.messaging.deadletter;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that this service could never take, in short. What is empty the record did not have.
 *
 * @param source the place that logs name: topic, partition and offset of the record that it was
 * @param diedAt when it was put aside
 * @param eventId as the record had it, which need not be a UUID
 * @param reason why it could not be taken, at most 4096 bytes
 * @param traceId of the trace that it was read in, 32 hexadecimal digits
 * @param isCut whether something of the record was too large to be kept
 * @param replay what came of it when somebody had it taken once more
 */
public record DeadLetter(
        LetterId id,
        String source,
        Instant diedAt,
        Optional<String> key,
        Optional<String> eventId,
        Optional<String> type,
        String reason,
        Optional<String> traceId,
        boolean isCut,
        Optional<Replay> replay) {

    private static final int LONGEST = 200;
    private static final int TRACE_BEGINS = 3;
    private static final int TRACE_ENDS = 35;

    static DeadLetter of(String topic, ConsumerRecord<String, byte[]> record) {
        LetterText text = new LetterText(record);
        return new DeadLetter(
                new LetterId(topic, record.partition(), record.offset()),
                "%s-%s@%s"
                        .formatted(
                                topic,
                                text.header("dead-letter-partition").orElse("?"),
                                text.header("dead-letter-offset").orElse("?")),
                Instant.ofEpochMilli(record.timestamp()),
                Optional.ofNullable(record.key()).map(DeadLetter::shortened),
                text.header("ce_id").map(DeadLetter::shortened),
                text.header("ce_type").map(DeadLetter::shortened),
                text.header("dead-letter-reason").orElse(""),
                text.header("traceparent").filter(LetterText::isTraceparent).map(DeadLetter::traceId),
                text.header(LetterHeaders.CUT).isPresent(),
                Optional.empty());
    }

    DeadLetter with(@Nullable Replay replay) {
        return new DeadLetter(
                id, source, diedAt, key, eventId, type, reason, traceId, isCut, Optional.ofNullable(replay));
    }

    private static String traceId(String traceparent) {
        return traceparent.substring(TRACE_BEGINS, TRACE_ENDS);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
