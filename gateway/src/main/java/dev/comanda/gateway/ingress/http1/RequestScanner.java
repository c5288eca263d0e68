package dev.comanda.gateway.ingress.http1;

import static dev.comanda.gateway.ingress.http1.BadRequest.malformed;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where one request ends in the bytes of a connection, and refuses it as soon as a byte breaks a rule. It changes
 * nothing: what it has accepted can be given to any HTTP decoder, which will find the same end.
 *
 * <p>HEAD → (BODY | CHUNK_SIZE → CHUNK → CHUNK_END → CHUNK_SIZE … → TRAILERS) → END
 */
final class RequestScanner {

    /** Method, target and version together. */
    static final int LONGEST_REQUEST_LINE = 8 * 1024;
    /** All of the head, and all trailers. */
    static final int LARGEST_HEAD = 16 * 1024;

    static final int MOST_FIELDS = 100;
    /** Size and extensions of a chunk. */
    private static final int LONGEST_CHUNK_LINE = 256;
    /** More than any body may have, and far from what overflows a number. */
    private static final int MOST_SIZE_DIGITS = 7;

    private static final Pattern SIZE = Pattern.compile("[0-9a-fA-F]{1," + MOST_SIZE_DIGITS + "}");

    private enum State {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILERS,
        END
    }

    private final ArrayList<String> lines = new ArrayList<>();
    private State state = State.HEAD;
    private int headBytes;
    private long remaining;
    private boolean begun;

    /**
     * Reads on.
     *
     * @param in the bytes after those that were accepted before; its indices are not moved
     * @return how many of them are accepted as parts of this request; what is left needs more bytes, or is the next request
     */
    int accept(ByteBuf in) throws BadRequest {
        int at = in.readerIndex();
        while (state != State.END) {
            int next = step(in, at);
            if (next == at) {
                break;
            }
            at = next;
        }
        return state == State.HEAD ? 0 : at - in.readerIndex();
    }

    /** Whether the whole request has been accepted. */
    boolean isComplete() {
        return state == State.END;
    }

    /** Whether something of this request has come, be it incomplete. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether its head has been accepted. */
    boolean hasHead() {
        return state != State.HEAD;
    }

    private int step(ByteBuf in, int at) throws BadRequest {
        return switch (state) {
            case HEAD -> head(in);
            case BODY -> skip(in, at, State.END);
            case CHUNK_SIZE -> chunkSize(in, at);
            case CHUNK -> skip(in, at, State.CHUNK_END);
            case CHUNK_END -> chunkEnd(in, at);
            case TRAILERS -> trailer(in, at);
            case END -> at;
        };
    }

    /** Goes through the lines that are there; those read before are not read again. */
    private int head(ByteBuf in) throws BadRequest {
        int start = in.readerIndex() + headBytes;
        while (start < in.writerIndex()) {
            begun |= in.getByte(start) != '\r';
            checkFirst(in.getByte(start));
            String line = line(in, start, lines.isEmpty() ? LONGEST_REQUEST_LINE : LARGEST_HEAD - headBytes);
            if (line == null) {
                return in.readerIndex();
            }
            headBytes += line.length() + 2;
            start += line.length() + 2;
            if (line.isEmpty() && !lines.isEmpty()) {
                beginBody();
                return start;
            }
            // one empty line may stand before a request: old clients end bodies with it
            if (!line.isEmpty() || headBytes > 2) {
                lines.add(line);
            }
            checkSize();
        }
        return in.readerIndex();
    }

    private void checkFirst(byte first) throws BadRequest {
        if (lines.isEmpty() && first != '\r' && !Grammar.isTokenChar(first & 0xff)) {
            throw malformed("A request must start with its method.");
        }
    }

    private void checkSize() throws BadRequest {
        if (headBytes > LARGEST_HEAD || lines.size() > MOST_FIELDS + 1) {
            throw tooLarge();
        }
    }

    private static BadRequest tooLarge() {
        return new BadRequest(
                BadRequest.Kind.HEADERS_TOO_LARGE,
                "The header section may have at most %d bytes and %d fields.".formatted(LARGEST_HEAD, MOST_FIELDS));
    }

    private void beginBody() throws BadRequest {
        Framing decided = Framing.of(RequestHead.parse(lines));
        lines.clear();
        lines.trimToSize();
        headBytes = 0;
        switch (decided) {
            case Framing.NoBody() -> state = State.END;
            case Framing.WebSocketUpgrade() -> state = State.END;
            case Framing.Chunked() -> state = State.CHUNK_SIZE;
            case Framing.Length(long bytes) -> {
                remaining = bytes;
                state = State.BODY;
            }
        }
    }

    private int skip(ByteBuf in, int at, State next) {
        long there = Math.min(remaining, in.writerIndex() - at);
        remaining -= there;
        if (remaining == 0) {
            state = next;
        }
        return at + (int) there;
    }

    private int chunkSize(ByteBuf in, int at) throws BadRequest {
        String line = line(in, at, LONGEST_CHUNK_LINE);
        if (line == null) {
            return at;
        }
        remaining = size(line);
        state = remaining == 0 ? State.TRAILERS : State.CHUNK;
        return at + line.length() + 2;
    }

    private static long size(String line) throws BadRequest {
        int end = line.indexOf(';');
        String digits = end < 0 ? line : line.substring(0, end);
        if (!SIZE.matcher(digits).matches() || !Grammar.isFieldValue(line)) {
            throw malformed("The size of a chunk must be a hexadecimal number of at most %d digits."
                    .formatted(MOST_SIZE_DIGITS));
        }
        return Long.parseLong(digits, 16);
    }

    private int chunkEnd(ByteBuf in, int at) throws BadRequest {
        String line = line(in, at, 0);
        if (line == null) {
            return at;
        }
        state = State.CHUNK_SIZE;
        return at + 2;
    }

    private int trailer(ByteBuf in, int at) throws BadRequest {
        String line = line(in, at, LARGEST_HEAD - headBytes);
        if (line == null) {
            return at;
        }
        headBytes += line.length() + 2;
        if (line.isEmpty()) {
            state = State.END;
        } else {
            RequestHead.field(line);
        }
        return at + line.length() + 2;
    }

    /** The line that starts there, without its CRLF; null if its end has not come yet. */
    private @Nullable String line(ByteBuf in, int start, int longest) throws BadRequest {
        int end = in.indexOf(start, in.writerIndex(), (byte) '\n');
        int length = (end < 0 ? in.writerIndex() : end - 1) - start;
        if (length > longest + (end < 0 ? 1 : 0)) {
            throw tooLong();
        }
        if (end < 0) {
            return null;
        }
        if (end == start || in.getByte(end - 1) != '\r') {
            throw malformed("Each line must end with CR and LF.");
        }
        return in.toString(start, length, StandardCharsets.ISO_8859_1);
    }

    private BadRequest tooLong() {
        return switch (state) {
            case HEAD -> lines.isEmpty() ? targetTooLong() : tooLarge();
            case TRAILERS -> tooLarge();
            case CHUNK_SIZE -> malformed("The line with the size of a chunk is too long.");
            case CHUNK_END -> malformed("A chunk must end where its size says.");
            case BODY, CHUNK, END -> malformed("The request is too long.");
        };
    }

    private static BadRequest targetTooLong() {
        return new BadRequest(
                BadRequest.Kind.TARGET_TOO_LONG,
                "The request line may have at most %d bytes.".formatted(LONGEST_REQUEST_LINE));
    }
}
