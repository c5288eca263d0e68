package dev.comanda.launcher;

import dev.comanda.servers.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A Quarkus application as a process of its own.
 *
 * @param replica which one
 * @param layout where its jar, its log and its record are
 * @param health whether it is ready
 * @param environment its settings
 */
record Application(Replica replica, Layout layout, BooleanSupplier health, Map<String, String> environment)
        implements Unit.Start {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TAIL = 30;

    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED");

    @Override
    public ChildProcess untilReady(Consumer<ChildProcess> born) throws InterruptedException {
        var process = launch();
        born.accept(process);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var ready = process.waitUntil(() -> health.getAsBoolean() || System.nanoTime() > deadline);
        if (!ready) {
            throw failure("ended while it was starting");
        }
        if (System.nanoTime() > deadline) {
            process.stop(Duration.ofSeconds(5));
            throw failure("did not get ready within " + PATIENCE.toMinutes() + " minutes");
        }
        return process;
    }

    private ChildProcess launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        if (replica.component() != Component.GATEWAY) {
            // halves the CPU of a start, and costs peak throughput; the gateway signs with RSA, which the first
            // compiler makes ten times slower
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-jar", layout.application(replica.component()).toString()));
        try {
            var process =
                    ChildProcess.start(new ChildProcess.Command(command, environment, layout.log(replica), "TERM"));
            process.asRecord().write(layout.pid(replica));
            return process;
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot run " + replica.label(), refused);
        }
    }

    private CannotStart failure(String what) {
        return new CannotStart(
                "%s %s; its log is %s".formatted(replica.label(), what, layout.log(replica)),
                layout.tail(replica, TAIL));
    }
}
