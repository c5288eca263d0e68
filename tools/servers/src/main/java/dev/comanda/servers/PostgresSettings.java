package dev.comanda.servers;

import java.nio.file.Path;

/**
 * How to run a PostgreSQL server.
 *
 * @param home the folder of everything that it keeps: the cluster, the superuser's password
 * @param port the port on 127.0.0.1, or 0 for any that is free
 * @param durable whether a commit is on the disk when it returns; without it the server is fast and good for tests
 * @param log the file that the server's output is appended to
 */
public record PostgresSettings(Path home, int port, boolean durable, Path log) {

    /** A durable server that keeps data and log in {@code home}. */
    public static PostgresSettings in(Path home) {
        return new PostgresSettings(home, 0, true, home.resolve("postgres.log"));
    }

    /** The same with another port. */
    public PostgresSettings onPort(int other) {
        return new PostgresSettings(home, other, durable, log);
    }

    /** The same with its output in another file. */
    public PostgresSettings loggingTo(Path file) {
        return new PostgresSettings(home, port, durable, file);
    }

    /** The same without durability: committed data does not survive the machine. */
    public PostgresSettings forTests() {
        return new PostgresSettings(home, port, false, log);
    }
}
