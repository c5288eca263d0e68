package dev.comanda.sandbox.ledger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The ledger's append-only file, one JSON object per line. */
final class AppendOnlyLog implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AppendOnlyLog.class);

    // Its own mapper: the file's format must not follow the format of HTTP answers.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private final FileChannel channel;
    private final ReentrantLock flushLock = new ReentrantLock();
    private volatile long written;
    private volatile long durable;

    private AppendOnlyLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** What one decision added, and when. */
    record Line(Instant at, List<Entry> entries) {}

    static AppendOnlyLog open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new IllegalStateException("The ledger %s is in use by another process.".formatted(file));
            }
            return new AppendOnlyLog(file, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger %s cannot be opened.".formatted(file), e);
        }
    }

    /** Reads the whole file, then stands ready to append to it. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // no other thread has the log yet
    void replay(Consumer<Line> reader) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                reader.accept(parse(line, number++));
                written += line.size() + 1;
                line.reset();
            }
            truncate(line.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger %s cannot be read.".formatted(file), e);
        }
    }

    /** Writes one line at the end; it may be lost in a crash until {@link #force} has returned. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // the ledger lets one thread at a time append
    void append(Line line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            int length = bytes.remaining();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            written += length;
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger %s cannot be written.".formatted(file), e);
        }
    }

    /** The position behind the last line. */
    long written() {
        return written;
    }

    /** Returns once everything before {@code position} is on disk; those who wait together share one flush. */
    void force(long position) {
        if (durable >= position) {
            return;
        }
        flushLock.lock();
        try {
            if (durable < position) {
                long upTo = written;
                channel.force(false);
                durable = upTo;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger %s cannot be flushed.".formatted(file), e);
        } finally {
            flushLock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger %s cannot be closed.".formatted(file), e);
        }
    }

    private Line parse(ByteArrayOutputStream line, int number) {
        try {
            return JSON.readValue(line.toByteArray(), Line.class);
        } catch (IOException e) {
            throw new IllegalStateException("Line %d of the ledger %s is damaged.".formatted(number, file), e);
        }
    }

    // An incomplete line was never acknowledged, so it can be dropped; the next line must not be appended to it.
    private void truncate(int unfinished) throws IOException {
        if (unfinished > 0) {
            LOG.warnf("Dropped an unfinished line of %d bytes at the end of the ledger %s", unfinished, file);
            channel.truncate(written);
            channel.force(true);
        }
        channel.position(written);
        durable = written;
    }
}
