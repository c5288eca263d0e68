package dev.comanda.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A process frozen by SIGSTOP. */
final class FrozenProcess {

    /** The shell resumes the process when its input ends, even if these tests are killed. */
    private static final String SCRIPT = "kill -s STOP $0 && echo paused; cat >/dev/null; kill -s CONT $0";

    private final Process shell;

    private FrozenProcess(Process shell) {
        this.shell = shell;
    }

    static FrozenProcess of(long pid) {
        try {
            var shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT, Long.toString(pid)).start();
            assertThat(shell.inputReader().readLine()).isEqualTo("paused");
            return new FrozenProcess(shell);
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
