package dev.comanda.local;

import static java.util.Objects.requireNonNullElse;

import java.io.PrintStream;

/** What the person at the terminal sees. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void ready(Part part) {
        say("  %-16s ready after %.1f s", part.label(), seconds());
    }

    void died(Part part, int exit) {
        say("  %-16s ended unexpectedly (exit code %d), starting it again", part.label(), exit);
    }

    void again(Part part) {
        say("  %-16s is back", part.label());
    }

    void failed(Part part, RuntimeException failure) {
        say(
                "  %-16s did not come back, trying again: %s",
                part.label(), requireNonNullElse(failure.getMessage(), failure.toString()));
    }

    void stopped(Part part) {
        say("  %-16s stopped", part.label());
    }

    void say(String format, Object... arguments) {
        // one call a line: many threads speak
        out.println(format.formatted(arguments));
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
