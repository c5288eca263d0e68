package dev.comanda.chaos.system;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A period in which processes are stopped, while the operating system still accepts data for them. */
public final class Freeze implements AutoCloseable {

    /** The input ends with the freeze or with this program, so no process stays frozen. */
    private static final String SCRIPT =
            "kill -s STOP \"$@\" 2>/dev/null; echo frozen; cat >/dev/null; kill -s CONT \"$@\" 2>/dev/null";

    private final Process shell;

    private Freeze(Process shell) {
        this.shell = shell;
    }

    /** Returns when they are frozen. */
    static Freeze of(List<ProcessHandle> processes) throws IOException {
        var pids = processes.stream().map(process -> Long.toString(process.pid()));
        var command = Stream.concat(Stream.of("/bin/sh", "-c", SCRIPT, "freeze"), pids);
        var shell = new ProcessBuilder(command.toList()).start();
        shell.inputReader().readLine();
        return new Freeze(shell);
    }

    /** Lets them go on; those that were killed meanwhile stay dead. */
    @Override
    public void close() {
        try {
            shell.outputWriter().close();
        } catch (IOException over) {
            // the shell has ended, and has let them go on
        }
        shell.onExit().join();
    }
}
