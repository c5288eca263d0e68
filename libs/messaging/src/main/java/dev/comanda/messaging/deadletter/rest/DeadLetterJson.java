package dev.comanda.messaging.deadletter.rest;

import dev.comanda.messaging.deadletter.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dead letter, as listed. */
record DeadLetterJson(
        String id,
        String source,
        Instant diedAt,
        String reason,
        @Nullable String key,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String traceId,
        boolean cut,
        @Nullable ReplayJson replay) {

    static DeadLetterJson from(DeadLetter letter) {
        return new DeadLetterJson(
                letter.id().toString(),
                letter.source(),
                letter.deadLetteredAt(),
                letter.reason(),
                letter.key().orElse(null),
                letter.eventId().orElse(null),
                letter.type().orElse(null),
                letter.traceId().orElse(null),
                letter.isTruncated(),
                letter.replay().map(ReplayJson::from).orElse(null));
    }
}
