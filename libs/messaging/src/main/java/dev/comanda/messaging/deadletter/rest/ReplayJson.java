package dev.comanda.messaging.deadletter.rest;

import dev.comanda.messaging.deadletter.Replay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The outcome of a replay. */
record ReplayJson(String outcome, @Nullable String reason, String by, Instant at) {

    static ReplayJson from(Replay replay) {
        return new ReplayJson(word(replay.outcome()), replay.reason().orElse(null), replay.by(), replay.at());
    }

    private static String word(Replay.Outcome outcome) {
        return switch (outcome) {
            case TAKEN -> "taken";
            case TAKEN_BEFORE -> "taken_before";
            case REFUSED -> "refused";
        };
    }
}
