package dev.comanda.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The headers of a dead letter: those that tell of its end, and those that it came with, as far as there is room. */
final class LetterHeaders {

    static final String CONSUMER = "dead-letter-consumer";
    static final String TIME = "dead-letter-time";
    static final String CUT = "dead-letter-cut";

    static final int LONGEST_TEXT = 4_096;
    static final int ROOM = 524_288;

    private static final String OURS = "dead-letter-";

    /** The connector tells of the end first, and of the offset last; what follows is what the record came with. */
    private static final String LAST_OF_THE_END = "dead-letter-offset";

    private final RecordHeaders kept = new RecordHeaders();
    private int room = ROOM;
    private boolean fewer;

    private LetterHeaders() {}

    static LetterHeaders of(Headers written) {
        LetterHeaders headers = new LetterHeaders();
        boolean isOfTheEnd = true;
        for (Header header : written) {
            if (isOfTheEnd) {
                headers.kept.add(header.key(), shortened(header.value()));
            } else {
                headers.keep(header);
            }
            isOfTheEnd &= !header.key().equals(LAST_OF_THE_END);
        }
        return headers;
    }

    /** Those that a record made up about its own end are nobody's loss. */
    private void keep(Header header) {
        int size = header.key().length() + (header.value() == null ? 0 : header.value().length);
        if (header.key().startsWith(OURS)) {
            return;
        }
        if (size > room) {
            fewer = true;
            return;
        }
        room -= size;
        kept.add(header);
    }

    void tell(String name, String text) {
        kept.add(name, text.getBytes(UTF_8));
    }

    /** True if there was no room for all that the record came with. */
    boolean areFewer() {
        return fewer;
    }

    Headers all() {
        return kept;
    }

    private static byte @Nullable [] shortened(byte @Nullable [] text) {
        return text == null || text.length <= LONGEST_TEXT ? text : Arrays.copyOf(text, LONGEST_TEXT);
    }
}
