package dev.comanda.gateway.ingress.http1;

import static dev.comanda.gateway.ingress.http1.BadRequest.malformed;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a request in the bytes of a connection, and refuses the request as soon as it violates a rule. It changes
 * nothing: any HTTP decoder finds the same end in the bytes that it has accepted.
 *
 * <p>HEAD → (BODY | CHUNK_SIZE → CHUNK → CHUNK_END → CHUNK_SIZE … → TRAILERS) → END
 */
final class RequestScanner {

    /** Method, target and version together. */
    static final int MAX_REQUEST_LINE = 8 * 1024;
    /** The complete head; also all trailers together. */
    static final int MAX_HEAD = 16 * 1024;

    static final int MAX_FIELDS = 100;
    /** Size and extensions of a chunk. */
    private static final int MAX_CHUNK_LINE = 256;
    /** More than any accepted body, and no overflow. */
    private static final int MAX_SIZE_DIGITS = 7;

    private static final Pattern SIZE = Pattern.compile("[0-9a-fA-F]{1," + MAX_SIZE_DIGITS + "}");

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
     * Scans further input.
     *
     * @param in the bytes after those accepted so far; its indices are not changed
     * @return how many of them belong to this request; the rest is incomplete, or the next request
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

    /** Whether any byte of this request was received. */
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

    /** Parses the complete lines, each only once. */
    private int head(ByteBuf in) throws BadRequest {
        int start = in.readerIndex() + headBytes;
        while (start < in.writerIndex()) {
            begun |= in.getByte(start) != '\r';
            checkFirst(in.getByte(start));
            String line = line(in, start, lines.isEmpty() ? MAX_REQUEST_LINE : MAX_HEAD - headBytes);
            if (line == null) {
                return in.readerIndex();
            }
            headBytes += line.length() + 2;
            start += line.length() + 2;
            if (line.isEmpty() && !lines.isEmpty()) {
                beginBody();
                return start;
            }
            // RFC 9112 section 2.2: old clients send an empty line after a body, before the next request
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
        if (headBytes > MAX_HEAD || lines.size() > MAX_FIELDS + 1) {
            throw tooLarge();
        }
    }

    private static BadRequest tooLarge() {
        return new BadRequest(
                BadRequest.Kind.HEADERS_TOO_LARGE,
                "The header section may have at most %d bytes and %d fields.".formatted(MAX_HEAD, MAX_FIELDS));
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
        long available = Math.min(remaining, in.writerIndex() - at);
        remaining -= available;
        if (remaining == 0) {
            state = next;
        }
        return at + (int) available;
    }

    private int chunkSize(ByteBuf in, int at) throws BadRequest {
        String line = line(in, at, MAX_CHUNK_LINE);
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
                    .formatted(MAX_SIZE_DIGITS));
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
        String line = line(in, at, MAX_HEAD - headBytes);
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

    /** The line at this index, without its CRLF; null if it is incomplete. */
    private @Nullable String line(ByteBuf in, int start, int maxLength) throws BadRequest {
        int end = in.indexOf(start, in.writerIndex(), (byte) '\n');
        int length = (end < 0 ? in.writerIndex() : end - 1) - start;
        if (length > maxLength + (end < 0 ? 1 : 0)) {
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
                "The request line may have at most %d bytes.".formatted(MAX_REQUEST_LINE));
    }
}
