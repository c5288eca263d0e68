package dev.comanda.messaging.inbox;

import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.event.InvalidEvent;
import java.time.DateTimeException;
import java.util.List;

/** Distinguishes temporary failures from permanent ones. */
public final class Failures {

    private static final List<Class<? extends Throwable>> BUGS = List.of(
            InvalidEvent.class,
            NullPointerException.class,
            IllegalArgumentException.class,
            ClassCastException.class,
            ArithmeticException.class,
            IndexOutOfBoundsException.class,
            UnsupportedOperationException.class,
            DateTimeException.class,
            LinkageError.class);

    private Failures() {}

    /**
     * False for invalid events and bugs, which would fail again. Everything else, including broken connections and stale
     * versions, is retried: mistaking an outage for a bug would lose a valid event.
     */
    public static boolean isTemporary(Throwable failure) {
        return !SqlFailures.isRejected(failure) && SqlFailures.causes(failure).noneMatch(Failures::isBug);
    }

    /** The reason of a permanent failure. */
    static DeadLetterReason reasonOf(Throwable failure) {
        if (SqlFailures.causes(failure).anyMatch(InvalidEvent.class::isInstance)) {
            return DeadLetterReason.INVALID;
        }
        return SqlFailures.isRejected(failure) ? DeadLetterReason.REFUSED : DeadLetterReason.BUG;
    }

    private static boolean isBug(Throwable failure) {
        return BUGS.stream().anyMatch(bug -> bug.isInstance(failure));
    }
}
