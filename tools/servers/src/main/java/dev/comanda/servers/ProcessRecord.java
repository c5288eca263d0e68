package dev.comanda.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The identity of a process: PID <em>and</em> start time, because PIDs are reused.
 *
 * @param pid the process id
 * @param startedAt when the operating system says that the process started
 */
public record ProcessRecord(long pid, Instant startedAt) {

    // the system derives start times from its boot time, which moves a little when the clock is corrected
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /** The record of a live process. */
    public static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Reads what {@link #write} wrote; empty if there is no such file or it is not whole. */
    public static Optional<ProcessRecord> read(Path file) {
        try {
            var words = Files.readString(file).trim().split(" ", 2);
            return Optional.of(new ProcessRecord(Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (IOException | RuntimeException absentOrTorn) {
            return Optional.empty();
        }
    }

    /** Stores this record in {@code file}, all of it or nothing. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var torn = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(torn, pid + " " + startedAt + "\n");
        Files.move(torn, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The process itself if it still runs; empty if it ended, even if its PID now belongs to another one. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
    }

    /**
     * Ends the recorded process if it still runs, and returns when it is gone.
     *
     * @param signal what asks it to end in an orderly way, such as {@code TERM}
     * @param patience how long to wait before it is killed
     * @return whether there was such a process
     */
    public boolean end(String signal, Duration patience) {
        var process = alive();
        process.ifPresent(found -> Signals.end(found, signal, patience));
        return process.isPresent();
    }
}
