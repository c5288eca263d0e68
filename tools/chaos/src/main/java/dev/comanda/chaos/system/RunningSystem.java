package dev.comanda.chaos.system;

import dev.comanda.servers.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A system on free ports with its own data, run by the launcher. */
public final class RunningSystem implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final ChildProcess launcher;
    private final Path data;
    private final Path outputFile;
    private final LauncherJar jar;

    private RunningSystem(ChildProcess launcher, LauncherJar jar, Path data, Path output) {
        this.launcher = launcher;
        this.jar = jar;
        this.data = data;
        this.outputFile = output;
    }

    /**
     * Starts everything and returns when the system is open.
     *
     * @param options of {@code ./dev up}, such as {@code --fresh}
     * @throws IllegalStateException if it does not open; the message has the launcher's output
     */
    public static RunningSystem start(Path root, Path data, String... options) throws InterruptedException {
        try {
            var output = data.resolve("launcher.log");
            Files.createDirectories(data);
            Files.deleteIfExists(output);
            Files.deleteIfExists(addresses(data));
            var jar = new LauncherJar(root);
            var command = new ChildProcess.Command(jar.up(data, options), Map.of(), output, "TERM");
            // a watchdog ends it: whatever ends this program, nothing is left running
            return new RunningSystem(ChildProcess.start(command), jar, data, output).untilOpen();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private RunningSystem untilOpen() throws InterruptedException {
        if (!launcher.waitUntil(() -> Files.exists(addresses(data)))) {
            throw new IllegalStateException("Comanda did not open. Output of the launcher:\n" + output());
        }
        return this;
    }

    private static Path addresses(Path data) {
        return data.resolve("run/addresses.properties");
    }

    /** All that the launcher has printed. */
    public String output() {
        return text(outputFile);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException nothing) {
            return "";
        }
    }

    /** The address of a component with HTTP; it changes when the system restarts. */
    public URI address(Component component) {
        return URI.create(server(component));
    }

    /** Where operators ask a component how it is. */
    public URI managementAddress(Component component) {
        return managementAddress(Replica.only(component));
    }

    /** Where operators ask one of several processes how it is. */
    public URI managementAddress(Replica replica) {
        return URI.create(
                listed(replica.component() == Component.GATEWAY ? replica.key() + "_management" : replica.key()));
    }

    /** The address of another component, {@code host:port}. */
    public String server(Component component) {
        return listed(component.key());
    }

    private String listed(String key) {
        try (var in = Files.newBufferedReader(addresses(data))) {
            var written = new Properties();
            written.load(in);
            return written.getProperty(key);
        } catch (IOException closed) {
            throw new UncheckedIOException("Comanda is not open", closed);
        }
    }

    /** What a file of the operator's keys holds. */
    public String secret(String file) {
        try {
            return Files.readString(data.resolve("keys").resolve(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The database of a service: {@code menu}, {@code cart}, {@code orders} or {@code payment}. */
    public Database database(String name) {
        return Database.open(server(Component.POSTGRES), name, secret("database-%s.password".formatted(name)));
    }

    /** Ends a process with {@code kill -9}, of which only the launcher knows how to recover; false if it is away already. */
    public boolean kill(Replica replica) {
        return replica.process(data).map(ProcessHandle::destroyForcibly).orElse(false);
    }

    /** Stops a process and all that it started; empty if it is away. */
    public Optional<Freeze> freeze(Replica replica) {
        var processes = replica.processes(data).toList();
        try {
            return processes.isEmpty() ? Optional.empty() : Optional.of(Freeze.of(processes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Has the launcher replace the processes of these parts, one at a time; of Comanda's own if none is named.
     *
     * @return completes when the last one is back, with the launcher's message if it failed
     */
    public CompletableFuture<Optional<String>> restart(Component... parts) {
        try {
            var log = data.resolve("restart.log");
            Files.deleteIfExists(log);
            var running = ChildProcess.start(new ChildProcess.Command(jar.restart(data, parts), Map.of(), log, "TERM"));
            return running.onExit().thenApply(code -> code == 0 ? Optional.empty() : Optional.of(text(log)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How often the launcher restarted processes that had died. */
    public long restarts() {
        return restarts("\\S+");
    }

    /** The same of one process. */
    public long restarts(Replica replica) {
        return restarts(replica.label());
    }

    private long restarts(String label) {
        return output().lines()
                .filter(line -> line.matches(" *" + label + " +is back.*"))
                .count();
    }

    /** The launcher itself. */
    public ProcessHandle launcher() {
        return ProcessHandle.of(launcher.pid()).orElseThrow();
    }

    /** All processes of this system. */
    public List<ProcessHandle> processes() {
        var parts = Arrays.stream(Component.values())
                .map(component -> component.process(data))
                .flatMap(Optional::stream);
        return Stream.concat(parts, launcher().descendants()).distinct().toList();
    }

    /** Asks the launcher to stop everything, and returns its exit code. */
    public int stop() {
        launcher.stop(LONGEST_STOP);
        return launcher.onExit().join();
    }

    @Override
    public void close() {
        stop();
    }
}
