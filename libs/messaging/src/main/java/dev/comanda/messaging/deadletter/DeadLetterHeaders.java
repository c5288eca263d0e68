package dev.comanda.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The headers of a dead letter: those about the failure, and those of the original record, as far as they fit. */
final class DeadLetterHeaders {

    static final String CONSUMER = "dead-letter-consumer";
    static final String TIME = "dead-letter-time";
    static final String CUT = "dead-letter-cut";

    static final int MAX_TEXT_LENGTH = 4_096;
    static final int MAX_SIZE = 524_288;

    private static final String PREFIX = "dead-letter-";

    /** The connector writes the failure headers first, this one last; the original headers follow. */
    private static final String LAST_FAILURE_HEADER = "dead-letter-offset";

    private final RecordHeaders kept = new RecordHeaders();
    private int room = MAX_SIZE;
    private boolean truncated;

    private DeadLetterHeaders() {}

    static DeadLetterHeaders of(Headers written) {
        DeadLetterHeaders headers = new DeadLetterHeaders();
        boolean isAboutTheFailure = true;
        for (Header header : written) {
            if (isAboutTheFailure) {
                headers.kept.add(header.key(), truncated(header.value()));
            } else {
                headers.keep(header);
            }
            isAboutTheFailure &= !header.key().equals(LAST_FAILURE_HEADER);
        }
        return headers;
    }

    /** Drops {@code dead-letter-} headers of the original record: they are not the connector's. */
    private void keep(Header header) {
        int size = header.key().length() + (header.value() == null ? 0 : header.value().length);
        if (header.key().startsWith(PREFIX)) {
            return;
        }
        if (size > room) {
            truncated = true;
            return;
        }
        room -= size;
        kept.add(header);
    }

    void add(String name, String text) {
        kept.add(name, text.getBytes(UTF_8));
    }

    /** True if some original headers did not fit. */
    boolean areTruncated() {
        return truncated;
    }

    Headers all() {
        return kept;
    }

    private static byte @Nullable [] truncated(byte @Nullable [] text) {
        return text == null || text.length <= MAX_TEXT_LENGTH ? text : Arrays.copyOf(text, MAX_TEXT_LENGTH);
    }
}
