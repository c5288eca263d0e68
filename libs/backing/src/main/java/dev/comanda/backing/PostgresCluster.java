package dev.comanda.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The files of a database cluster: made once, used by one server at a time. */
record PostgresCluster(PostgresSettings settings, PostgresBinaries binaries) {

    static final String SUPERUSER = "postgres";

    Path folder() {
        return settings.home().resolve("cluster").toAbsolutePath();
    }

    /** Makes the cluster if there is none; an attempt that was cut short leaves nothing that counts. */
    void ensureMade() throws IOException, InterruptedException {
        if (Files.isDirectory(folder())) {
            return;
        }
        Files.createDirectories(settings.home());
        var unfinished = settings.home().resolve("cluster.unfinished").toAbsolutePath();
        Folders.delete(unfinished);
        makePassword();
        initialise(unfinished);
        Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    String superuserPassword() throws IOException {
        return Files.readString(passwordFile()).trim();
    }

    private Path passwordFile() {
        return settings.home().resolve("superuser.password").toAbsolutePath();
    }

    private void makePassword() throws IOException {
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret) + "\n");
    }

    private void initialise(Path unfinished) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(binaries.program("initdb"), "--pgdata=" + unfinished));
        command.addAll(List.of("--username=" + SUPERUSER, "--auth=scram-sha-256", "--pwfile=" + passwordFile()));
        command.addAll(List.of("--encoding=UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        var initdb = ChildProcess.start(Unprivileged.command(command, settings.log()));
        if (initdb.onExit().join() != 0) {
            throw new IllegalStateException("initdb failed, see " + settings.log());
        }
    }

    /** What the running server wrote about itself, if there is one that got so far. */
    Optional<Lock> lock() {
        return Lock.read(folder().resolve("postmaster.pid"));
    }

    /**
     * Ends a server that a killed launcher left on this cluster, and removes a lock whose PID now belongs to a process
     * that is no PostgreSQL: the server would take it for another server and refuse to start.
     */
    void release() throws IOException {
        var lock = lock();
        if (lock.isPresent() && !lock.get().owner().end("INT", Duration.ofSeconds(20))) {
            Files.deleteIfExists(folder().resolve("postmaster.pid"));
        }
    }

    /**
     * The content of {@code postmaster.pid}.
     *
     * @param owner the server
     * @param ready whether it takes connections
     */
    record Lock(ProcessRecord owner, boolean ready) {

        private static final int PID = 0;
        private static final int STARTED = 2;
        private static final int STATUS = 7;

        static Optional<Lock> read(Path file) {
            try {
                var lines = Files.readAllLines(file);
                var started = Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED)));
                var ready = lines.size() > STATUS && lines.get(STATUS).startsWith("ready");
                return Optional.of(new Lock(new ProcessRecord(Long.parseLong(lines.get(PID)), started), ready));
            } catch (IOException | RuntimeException absentOrTorn) {
                return Optional.empty();
            }
        }
    }
}
