package dev.comanda.messaging.inbox;

import java.util.Locale;

/** Why a record can't be processed. */
enum DeadLetterReason {
    /** It is not an event, or its data violates its contract: a bug of the publisher. */
    INVALID,
    /** It violates a constraint of the database. */
    REFUSED,
    /** A bug of this service. */
    BUG;

    /** The value of the metric's label. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
