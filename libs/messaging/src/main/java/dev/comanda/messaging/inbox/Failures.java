package dev.comanda.messaging.inbox;

import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.event.InvalidEvent;
import java.time.DateTimeException;
import java.util.List;

/** Which failures a repetition can heal. */
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
     * False for what will fail again: invalid events and bugs. Everything else, broken connections and stale versions
     * among it, is worth another try: taking an outage for a bug would lose a good event.
     */
    public static boolean isTemporary(Throwable failure) {
        return !SqlFailures.isRefused(failure) && SqlFailures.causes(failure).noneMatch(Failures::isBug);
    }

    /** Why a failure that is not temporary will come again. */
    static DeadLetterReason reasonOf(Throwable failure) {
        if (SqlFailures.causes(failure).anyMatch(InvalidEvent.class::isInstance)) {
            return DeadLetterReason.INVALID;
        }
        return SqlFailures.isRefused(failure) ? DeadLetterReason.REFUSED : DeadLetterReason.BUG;
    }

    private static boolean isBug(Throwable failure) {
        return BUGS.stream().anyMatch(bug -> bug.isInstance(failure));
    }
}
