package dev.comanda.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The data directory of a database cluster: created once, used by one server at a time. */
record PostgresCluster(PostgresSettings settings, PostgresBinaries binaries) {

    static final String SUPERUSER = "postgres";

    static Path folder(Path home) {
        return home.resolve("cluster").toAbsolutePath();
    }

    Path folder() {
        return folder(settings.home());
    }

    /** Creates the cluster atomically if there is none. */
    void ensureCreated() throws IOException, InterruptedException {
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

    /** The lock file of the running server, if any. */
    Optional<PostgresLock> lock() {
        return PostgresLock.of(folder());
    }
}
