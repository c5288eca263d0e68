package dev.comanda.messaging.inbox;

import java.util.Locale;

/** Why a record can never be taken. */
enum DeadLetterReason {
    /** It is no event, or its data breaks its contract: its publisher's fault. */
    INVALID,
    /** A rule of the database does not allow what it leads to. */
    REFUSED,
    /** Our own fault. */
    BUG;

    /** As the label of a metric. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
