package dev.comanda.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.backing.ChildProcess;
import dev.comanda.chaos.house.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** One run of the launcher, the program behind {@code ./dev up}, and all that it started. */
final class Launcher {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);
    private static final int TERMINATED = 143;

    private final ChildProcess process;
    private final Path data;
    private final Path output;

    private Launcher(ChildProcess process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    /**
     * Starts everything and returns when the house is open.
     *
     * @throws IllegalStateException if it does not open; the message holds what the launcher said
     */
    static Launcher start(Path root, Path data, String... options) {
        var output = data.resolve("launcher.log");
        try {
            Files.deleteIfExists(output);
            Files.deleteIfExists(addresses(data));
            var command = new ChildProcess.Command(command(root, data, options), Map.of(), output, "TERM");
            // a child on a leash: whatever ends these tests, nothing is left running
            return new Launcher(ChildProcess.start(command), data, output).untilOpen();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(Path root, Path data, String... options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = root.resolve("deploy/local/target/local.jar").toString();
        var fixed = Stream.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar);
        var places = Stream.of("--root", root.toString(), "--data", data.toString(), "--free-ports");
        return Stream.of(fixed, places, Arrays.stream(options))
                .flatMap(one -> one)
                .toList();
    }

    private Launcher untilOpen() {
        try {
            await().atMost(LONGEST_START).until(() -> isOpen() || !process.isAlive());
        } catch (ConditionTimeoutException tooLong) {
            process.stop(LONGEST_STOP);
        }
        if (!isOpen()) {
            throw new IllegalStateException("Comanda did not open. The launcher said:\n" + said());
        }
        return this;
    }

    private boolean isOpen() {
        return process.isAlive() && Files.exists(addresses(data));
    }

    static Path addresses(Path data) {
        return data.resolve("run/addresses.properties");
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException nothing) {
            return "";
        }
    }

    /** How often a part that had died was started again, says the launcher. */
    long comebacks(Part part) {
        return said().lines()
                .filter(line -> line.matches(" *" + part.label() + " +is back"))
                .count();
    }

    /** Makes the launcher overlook what happens. */
    Pause pause() {
        return Pause.of(process.pid());
    }

    /** Ends the launcher and nothing else, as the system's out-of-memory killer would; returns when it is gone. */
    void kill() {
        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
        process.onExit().join();
    }

    /** Asks the launcher to stop everything, and proves that it did. */
    void stop() {
        var started = everything();
        process.stop(LONGEST_STOP);
        assertThat(process.onExit().join()).as("exit code of the launcher").isEqualTo(TERMINATED);
        assertThat(said()).endsWith("Comanda has stopped\n");
        await("all that the launcher started is gone")
                .untilAsserted(() ->
                        assertThat(started).filteredOn(ProcessHandle::isAlive).isEmpty());
    }

    private List<ProcessHandle> everything() {
        var parts = Arrays.stream(Part.values()).map(part -> part.process(data)).flatMap(Optional::stream);
        var descendants = ProcessHandle.of(process.pid()).stream().flatMap(ProcessHandle::descendants);
        return Stream.concat(parts, descendants).distinct().toList();
    }
}
