package dev.comanda.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A child process in a session of its own, so that Ctrl-C in the terminal reaches only its parent, and with a watchdog
 * that stops it when the parent JVM dies, even if that is killed.
 */
public final class ChildProcess {

    private static final Path DEV_NULL = Path.of("/dev/null");

    private final Process process;
    private final OutputCollector output;
    private final String stopSignal;

    private ChildProcess(Process process, OutputCollector output, String stopSignal) {
        this.process = process;
        this.output = output;
        this.stopSignal = stopSignal;
    }

    /**
     * What to run.
     *
     * @param command program and arguments
     * @param environment variables beside those of this JVM
     * @param log the file that output is appended to, see {@link RotatingLog}
     * @param stopSignal what asks the program to end in an orderly way: {@code TERM}, {@code INT} …
     */
    public record Command(List<String> command, Map<String, String> environment, Path log, String stopSignal) {}

    /**
     * Starts a child.
     *
     * @throws IOException if the program cannot be run at all
     */
    public static ChildProcess start(Command what) throws IOException {
        Files.createDirectories(what.log().toAbsolutePath().getParent());
        var builder = new ProcessBuilder(inOwnSession(what.command()))
                .redirectErrorStream(true)
                .redirectInput(DEV_NULL.toFile());
        builder.environment().putAll(what.environment());
        var process = builder.start();
        var watchdog = watchdog(process.pid(), what.stopSignal());
        var _ = process.onExit().thenRun(watchdog::destroyForcibly);
        return new ChildProcess(
                process, OutputCollector.start(process.getInputStream(), what.log()), what.stopSignal());
    }

    /** The shell waits for input from a pipe, which closes when this JVM ends. */
    private static Process watchdog(long pid, String signal) throws IOException {
        var script = "cat >/dev/null; kill -s \"$0\" \"$1\" 2>/dev/null";
        return new ProcessBuilder(inOwnSession(List.of("/bin/sh", "-c", script, signal, Long.toString(pid))))
                .redirectOutput(DEV_NULL.toFile())
                .redirectError(DEV_NULL.toFile())
                .start();
    }

    private static List<String> inOwnSession(List<String> command) {
        var whole = new ArrayList<>(Session.PREFIX);
        whole.addAll(command);
        return whole;
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** The identity of this process, to find it after this JVM has ended. */
    public ProcessRecord asRecord() {
        return ProcessRecord.of(process.toHandle());
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code when the process has ended and its last words are in the log. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenCompose(ended -> output.done().thenApply(_ -> ended.exitValue()));
    }

    /**
     * Waits until a condition holds, such as the process being ready. A process that is not needed any more, because
     * the waiting thread was interrupted, is stopped.
     *
     * @return false if the process ended before
     */
    public boolean waitUntil(BooleanSupplier condition) throws InterruptedException {
        try {
            while (process.isAlive()) {
                if (condition.getAsBoolean()) {
                    return true;
                }
                Thread.sleep(20);
            }
            output.done().join();
            return false;
        } catch (InterruptedException interrupted) {
            stop(Duration.ofSeconds(5));
            throw interrupted;
        }
    }

    /** Signals the process to stop, kills it after {@code patience}, and returns when it has ended and its log is complete. */
    public void stop(Duration patience) {
        if (process.isAlive()) {
            Signals.end(process.toHandle(), stopSignal, patience);
            output.done().join();
        }
    }

    /** Which program gives a child a session of its own without changing its PID, found once. */
    private static final class Session {
        static final List<String> PREFIX = prefix();

        private static List<String> prefix() {
            if (onPath("setsid")) {
                return List.of("setsid");
            }
            return onPath("perl")
                    ? List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV")
                    : List.of();
        }

        private static boolean onPath(String program) {
            for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
                if (Files.isExecutable(Path.of(folder, program))) {
                    return true;
                }
            }
            return false;
        }
    }
}
