package dev.comanda.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends signals to processes that Java's {@code destroy} can't send. */
final class Signals {

    private Signals() {}

    /** Sends {@code signal}, waits for the end for {@code patience}, then kills; returns when the process is gone. */
    static void end(ProcessHandle process, String signal, Duration patience) {
        send(process.pid(), signal);
        if (!ends(process, patience)) {
            process.destroyForcibly();
            ends(process, Duration.ofSeconds(10));
        }
    }

    private static void send(long pid, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\" 2>/dev/null", signal, Long.toString(pid))
                    .start()
                    .waitFor();
        } catch (IOException unsent) {
            throw new IllegalStateException("cannot send signals on this machine", unsent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ends(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException lives) {
            return false;
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
