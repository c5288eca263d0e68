package dev.comanda.servers;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that output is appended to. When it is full it is put aside as {@code <name>.1}, what was there as
 * {@code <name>.2} and so on; what is older than the oldest that is kept is gone. Used by one thread.
 */
public final class RotatingLog implements Closeable {

    /** How large the file gets, in bytes; by less than what is written at once it may be more. */
    public static final long USUAL_LIMIT = 10_000_000;

    /** How many full files are kept beside it. */
    public static final int KEPT = 3;

    private final Path file;
    private final long limit;
    private @Nullable OutputStream out;
    private long size;

    RotatingLog(Path file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    /** Creates the file if missing: a silent process has a log, too. */
    static RotatingLog open(Path file) throws IOException {
        var log = new RotatingLog(file, USUAL_LIMIT);
        log.stream();
        return log;
    }

    /** Puts the file aside, if there is one. */
    public static void rotate(Path file) throws IOException {
        for (int number = KEPT; number > 0; number--) {
            var younger = number == 1 ? file : aside(file, number - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aside(file, number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path aside(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    /** Appends, and rotates between two lines if one ends here. */
    void write(byte[] bytes, int length) throws IOException {
        int begin = 0;
        if (size() < limit && size + length > limit) {
            begin = afterFirstLine(bytes, length);
            append(bytes, 0, begin);
        }
        if (begin < length && size + length - begin > limit) {
            close();
            rotate(file);
        }
        append(bytes, begin, length - begin);
    }

    private long size() throws IOException {
        stream();
        return size;
    }

    private OutputStream stream() throws IOException {
        var open = out;
        if (open == null) {
            open = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            size = Files.size(file);
            out = open;
        }
        return open;
    }

    private void append(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            stream().write(bytes, offset, length);
            size += length;
        }
    }

    private static int afterFirstLine(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        var open = out;
        if (open != null) {
            out = null;
            open.close();
        }
    }
}
