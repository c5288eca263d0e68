package dev.comanda.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A PostgreSQL server on 127.0.0.1 that is a child of this JVM and ends with it. */
public final class PostgresServer implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ChildProcess process;
    private final PostgresAddress address;

    private PostgresServer(ChildProcess process, PostgresAddress address) {
        this.process = process;
        this.address = address;
    }

    /** Starts a durable server on the data in {@code home}, see {@link #start(PostgresSettings)}. */
    public static PostgresServer start(Path home, int port) {
        return start(PostgresSettings.in(home).onPort(port));
    }

    /**
     * Starts a server and returns when it takes connections. A server that a killed JVM left on the same data is ended
     * first.
     *
     * @throws IllegalStateException if it does not start; the message names the log
     */
    public static PostgresServer start(PostgresSettings settings) {
        try {
            var cluster = new PostgresCluster(settings, PostgresBinaries.in(Folders.userCache()));
            cluster.ensureCreated();
            stopOrphan(settings.home());
            return start(cluster);
        } catch (IOException broken) {
            throw new IllegalStateException("cannot start PostgreSQL: " + broken, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was starting", interrupted);
        }
    }

    /** Ends a server that a killed JVM left on the data in {@code home}; returns when it is gone. */
    public static void stopOrphan(Path home) throws IOException {
        PostgresLock.release(PostgresCluster.folder(home), TIMEOUT);
    }

    /** Several attempts: the port may be taken in between, and the backends of a killed server take a moment to go. */
    private static PostgresServer start(PostgresCluster cluster) throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var wanted = cluster.settings().port();
            var port = wanted == 0 ? FreePorts.one() : wanted;
            var process = ChildProcess.start(Unprivileged.command(
                    command(cluster, port), cluster.settings().log()));
            if (process.waitUntil(() -> isReady(process, cluster))) {
                return new PostgresServer(process, new PostgresAddress(port, cluster.superuserPassword()));
            }
            Thread.sleep(500L * attempt);
        }
        throw new IllegalStateException(
                "PostgreSQL does not start, see " + cluster.settings().log());
    }

    private static boolean isReady(ChildProcess process, PostgresCluster cluster) {
        return cluster.lock()
                .filter(PostgresLock::ready)
                .filter(lock -> lock.owner().pid() == process.pid())
                .isPresent();
    }

    private static List<String> command(PostgresCluster cluster, int port) {
        var command = new ArrayList<String>();
        command.add(cluster.binaries().program("postgres"));
        command.addAll(List.of("-D", cluster.folder().toString(), "-p", Integer.toString(port)));
        var durable = cluster.settings().durable() ? "on" : "off";
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC",
                "fsync=" + durable,
                "synchronous_commit=" + durable,
                "full_page_writes=" + durable)) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    /** Creates a database whose owner has its name, and the name as password, unless it is there. */
    public void createDatabase(String name) {
        createDatabase(name, name);
    }

    /**
     * Creates a database with an owner of the same name unless they are there, and sets the owner's password.
     *
     * @param name lower-case letters, digits and underscores
     * @param password letters, digits, underscores and hyphens
     */
    public void createDatabase(String name, String password) {
        address.createDatabase(name, password);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return address.port();
    }

    /** The URL of a database for JDBC. */
    public String jdbcUrl(String database) {
        return address.jdbcUrl(database);
    }

    /** The URL of a database for Vert.x' reactive client. */
    public String reactiveUrl(String database) {
        return address.reactiveUrl(database);
    }

    PostgresAddress address() {
        return address;
    }

    /** The server process. */
    public ChildProcess process() {
        return process;
    }

    /** Completes with the exit code when the server ends, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /** Ends all connections and stops the server; returns when it is gone. */
    @Override
    public void close() {
        process.stop(TIMEOUT);
    }
}
