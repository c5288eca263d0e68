package dev.comanda.messaging.deadletter;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of a dead letter that somebody had taken once more.
 *
 * @param reason why it was refused; empty if it was not
 * @param by who asked for it
 */
public record Replay(Outcome outcome, Optional<String> reason, String by, Instant at) {

    /** How it ended. */
    public enum Outcome {
        /** It took effect. */
        TAKEN,
        /** Its event had taken effect before, and was left alone. */
        TAKEN_BEFORE,
        /** It still can't be taken, and changed nothing. */
        REFUSED;

        /** As it is stored. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
