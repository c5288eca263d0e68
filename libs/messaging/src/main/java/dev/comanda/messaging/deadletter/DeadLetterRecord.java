package dev.comanda.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A dead-lettered record as text, truncated to a readable length; invalid UTF-8 shows as replacement characters. */
final class DeadLetterRecord {

    static final int MAX_VALUE_LENGTH = 65_536;
    static final int MAX_HEADERS = 100;

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final ConsumerRecord<String, byte[]> record;

    DeadLetterRecord(ConsumerRecord<String, byte[]> record) {
        this.record = record;
    }

    static boolean isTraceparent(String text) {
        return TRACEPARENT.matcher(text).matches();
    }

    /** The last header of that name; empty also if it has no value. */
    Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(bytes -> text(bytes, DeadLetterHeaders.MAX_TEXT_LENGTH));
    }

    List<DeadLetterDetail.Header> headers() {
        return Stream.of(record.headers().toArray())
                .limit(MAX_HEADERS)
                .map(header -> new DeadLetterDetail.Header(
                        header.key(), text(header.value(), DeadLetterHeaders.MAX_TEXT_LENGTH)))
                .toList();
    }

    Optional<String> value() {
        return Optional.ofNullable(record.value()).map(bytes -> text(bytes, MAX_VALUE_LENGTH));
    }

    private static String text(byte @Nullable [] bytes, int longest) {
        return bytes == null ? "" : new String(bytes, 0, Math.min(bytes.length, longest), UTF_8);
    }
}
