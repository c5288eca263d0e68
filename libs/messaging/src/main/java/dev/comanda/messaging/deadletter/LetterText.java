package dev.comanda.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What a record says, as text of a length that people can still read. What is no UTF-8 shows as such. */
final class LetterText {

    static final int LONGEST_VALUE = 65_536;
    static final int MOST_HEADERS = 100;

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final ConsumerRecord<String, byte[]> record;

    LetterText(ConsumerRecord<String, byte[]> record) {
        this.record = record;
    }

    static boolean isTraceparent(String text) {
        return TRACEPARENT.matcher(text).matches();
    }

    /** The last header of that name; empty too if it has no value. */
    Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(bytes -> text(bytes, LetterHeaders.LONGEST_TEXT));
    }

    List<OpenedLetter.Line> headers() {
        return Stream.of(record.headers().toArray())
                .limit(MOST_HEADERS)
                .map(header -> new OpenedLetter.Line(header.key(), text(header.value(), LetterHeaders.LONGEST_TEXT)))
                .toList();
    }

    Optional<String> value() {
        return Optional.ofNullable(record.value()).map(bytes -> text(bytes, LONGEST_VALUE));
    }

    private static String text(byte @Nullable [] bytes, int longest) {
        return bytes == null ? "" : new String(bytes, 0, Math.min(bytes.length, longest), UTF_8);
    }
}
