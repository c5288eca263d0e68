package dev.comanda.messaging.inbox;

import dev.comanda.messaging.event.InvalidEventException;
import io.vertx.pgclient.PgException;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Stream;

/** Which failures a repetition can heal. */
final class Failures {

    private static final List<Class<? extends Throwable>> BUGS = List.of(
            InvalidEventException.class,
            NullPointerException.class,
            IllegalArgumentException.class,
            ClassCastException.class,
            ArithmeticException.class,
            IndexOutOfBoundsException.class,
            UnsupportedOperationException.class,
            DateTimeException.class,
            LinkageError.class);

    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    /**
     * False for what will fail again: invalid events and bugs. Everything else, broken connections and stale versions
     * among it, is worth another try: taking an outage for a bug would lose a good event.
     */
    static boolean isTemporary(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .noneMatch(Failures::isPermanent);
    }

    private static boolean isPermanent(Throwable failure) {
        return failure instanceof PgException pgException
                ? isPermanent(pgException)
                : BUGS.stream().anyMatch(bug -> bug.isInstance(failure));
    }

    /** Classes 22 (data), 23 (integrity) and 42 (syntax or access) of PostgreSQL's error codes; two racing inserts heal. */
    private static boolean isPermanent(PgException failure) {
        String state = String.valueOf(failure.getSqlState());
        boolean refused = state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
        return refused && !state.equals(UNIQUE_VIOLATION);
    }
}
