package dev.comanda.launcher;

import static java.util.Objects.requireNonNullElse;

import java.io.PrintStream;

/** What the person at the terminal sees. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void ready(Replica replica) {
        print("  %-16s ready after %.1f s", replica.label(), seconds());
    }

    void died(Replica replica, int exit) {
        print("  %-16s ended unexpectedly (exit code %d), starting it again", replica.label(), exit);
    }

    void again(Replica replica) {
        print("  %-16s is back", replica.label());
    }

    void hangs(Replica replica) {
        print("  %-16s failed its liveness probe, ending it", replica.label());
    }

    void restarts(Replica replica) {
        print("  %-16s ended for a restart, starting it again", replica.label());
    }

    void restarted(Replica replica) {
        print("  %-16s restarted", replica.label());
    }

    void failed(Replica replica, RuntimeException failure) {
        print(
                "  %-16s did not come back, trying again: %s",
                replica.label(), requireNonNullElse(failure.getMessage(), failure.toString()));
    }

    void stopped(Replica replica) {
        print("  %-16s stopped", replica.label());
    }

    void print(String format, Object... arguments) {
        // one call per line, as several threads print
        out.println(format.formatted(arguments));
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
