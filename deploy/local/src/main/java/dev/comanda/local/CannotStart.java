package dev.comanda.local;

import java.util.List;

/** Why Comanda does not start, in a sentence for the person who tried; the lines tell more if there is more to tell. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    CannotStart(String sentence) {
        this(sentence, List.of());
    }

    CannotStart(String sentence, List<String> lines) {
        super(sentence);
        this.lines = lines;
    }

    List<String> lines() {
        return lines;
    }
}
