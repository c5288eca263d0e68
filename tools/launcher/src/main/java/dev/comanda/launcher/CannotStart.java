package dev.comanda.launcher;

import java.util.List;

/** Why Comanda does not start, as a sentence for the user, with optional lines of detail. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int FAILED = 1;
    private static final int SENSELESS = 2;

    private final transient List<String> lines;
    private final int exitCode;

    CannotStart(String sentence) {
        this(sentence, List.of());
    }

    CannotStart(String sentence, List<String> lines) {
        this(sentence, lines, FAILED);
    }

    private CannotStart(String sentence, List<String> lines, int exitCode) {
        super(sentence);
        this.lines = lines;
        this.exitCode = exitCode;
    }

    /** For an invalid call. */
    static CannotStart call(String sentence) {
        return new CannotStart(sentence, List.of(), SENSELESS);
    }

    int exitCode() {
        return exitCode;
    }

    List<String> lines() {
        return lines;
    }
}
