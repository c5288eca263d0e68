package dev.comanda.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Takes what a process prints into its log, for as long as it prints. */
final class OutputCollector {

    private static final int AT_ONCE = 8192;

    /** A process may leave children that hold its output open; they are not waited for longer. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final InputStream output;
    private final RotatingLog log;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private OutputCollector(InputStream output, RotatingLog log) {
        this.output = output;
        this.log = log;
    }

    static OutputCollector start(InputStream output, Path log) throws IOException {
        var collector = new OutputCollector(output, RotatingLog.open(log));
        Thread.ofPlatform().daemon().name("log " + log.getFileName()).start(collector::collect);
        return collector;
    }

    /** Completes when all of it is in the log. */
    CompletableFuture<Void> done() {
        return done.copy().completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void collect() {
        try (output;
                log) {
            var bytes = new byte[AT_ONCE];
            for (int length = output.read(bytes); length >= 0; length = output.read(bytes)) {
                write(bytes, length);
            }
        } catch (IOException closed) {
            // the process has ended
        } finally {
            done.complete(null);
        }
    }

    /** A full disk loses lines, but does not block the process on a full pipe. */
    private void write(byte[] bytes, int length) {
        try {
            log.write(bytes, length);
        } catch (IOException lost) {
            // there is nowhere to report it
        }
    }
}
