package dev.comanda.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A single Kafka node on 127.0.0.1 that is a child of this JVM and ends with it. */
public final class KafkaServer implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ChildProcess process;
    private final int port;

    private KafkaServer(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a node that keeps data and log in {@code home}, see {@link #start(Path, int, List, Path)}. */
    public static KafkaServer start(Path home, int port, List<Topic> topics) {
        return start(home, port, topics, home.resolve("kafka.log"));
    }

    /**
     * Starts a node and returns when it serves and all topics exist. A node that a killed JVM left on the same data is
     * ended first.
     *
     * @param home the folder of everything that it keeps
     * @param port the port on 127.0.0.1, or 0 for any that is free
     * @param topics created if missing; other topics come only from an administrator, never by accident
     * @param log the file that the node's output is appended to
     * @throws IllegalStateException if it does not start; the message names the log
     */
    public static KafkaServer start(Path home, int port, List<Topic> topics, Path log) {
        try {
            var files = new KafkaFiles(home);
            stopOrphan(home);
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                var chosen = port == 0 ? FreePorts.one() : port;
                files.write(chosen, FreePorts.one(), topics);
                var process = ChildProcess.start(files.command(log));
                process.asRecord().write(files.pid());
                if (process.waitUntil(() -> Files.exists(files.ready()))) {
                    return new KafkaServer(process, chosen);
                }
            }
            throw new IllegalStateException("Kafka does not start, see " + log);
        } catch (IOException broken) {
            throw new IllegalStateException("cannot start Kafka: " + broken, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka was starting", interrupted);
        }
    }

    /** Ends a node that a killed JVM left on the data in {@code home}; returns when it is gone. */
    public static void stopOrphan(Path home) {
        new KafkaFiles(home).owner().ifPresent(leftover -> leftover.end("TERM", TIMEOUT));
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** What clients call {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The node's process. */
    public ChildProcess process() {
        return process;
    }

    /** Completes with the exit code when the node ends, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /** Stops the node in an orderly way; returns when it is gone. */
    @Override
    public void close() {
        process.stop(TIMEOUT);
    }
}
