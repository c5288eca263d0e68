package dev.comanda.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A time in which a process sees nothing and does nothing. */
final class Pause {

    /** The input ends with the pause, or with these tests: nobody is left frozen. */
    private static final String SCRIPT = "kill -s STOP $0 && echo paused; cat >/dev/null; kill -s CONT $0";

    private final Process shell;

    private Pause(Process shell) {
        this.shell = shell;
    }

    static Pause of(long pid) {
        try {
            var shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT, Long.toString(pid)).start();
            assertThat(shell.inputReader().readLine()).isEqualTo("paused");
            return new Pause(shell);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void end() {
        try {
            shell.outputWriter().close();
            shell.onExit().join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
