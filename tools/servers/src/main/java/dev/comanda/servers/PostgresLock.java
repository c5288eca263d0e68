package dev.comanda.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The content of {@code postmaster.pid}, by which a server marks a cluster as its own.
 *
 * @param owner the server
 * @param ready whether it takes connections
 */
record PostgresLock(ProcessRecord owner, boolean ready) {

    private static final int PID = 0;
    private static final int STARTED = 2;
    private static final int STATUS = 7;

    static Optional<PostgresLock> of(Path cluster) {
        try {
            var lines = Files.readAllLines(file(cluster));
            var started = Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED)));
            var ready = lines.size() > STATUS && lines.get(STATUS).startsWith("ready");
            return Optional.of(new PostgresLock(new ProcessRecord(Long.parseLong(lines.get(PID)), started), ready));
        } catch (IOException | RuntimeException absentOrTorn) {
            return Optional.empty();
        }
    }

    /**
     * Ends a server that a killed parent left on the cluster, and removes a lock whose PID now belongs to a process
     * that is no PostgreSQL: the next server would take it for another server and refuse to start.
     */
    static void release(Path cluster, Duration patience) throws IOException {
        var lock = of(cluster);
        if (lock.isPresent() && !lock.get().owner().end("INT", patience)) {
            Files.deleteIfExists(file(cluster));
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
