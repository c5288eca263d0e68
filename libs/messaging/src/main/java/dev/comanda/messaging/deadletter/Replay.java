package dev.comanda.messaging.deadletter;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The outcome of replaying a dead letter.
 *
 * @param reason why it was refused; empty if it was not refused
 * @param by the operator
 */
public record Replay(Outcome outcome, Optional<String> reason, String by, Instant at) {

    /** How a replay ended. */
    public enum Outcome {
        /** The event took effect. */
        TAKEN,
        /** The event had taken effect before and was not processed again. */
        TAKEN_BEFORE,
        /** The event still can't be processed; nothing changed. */
        REFUSED;

        /** The value in the database. */
        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
