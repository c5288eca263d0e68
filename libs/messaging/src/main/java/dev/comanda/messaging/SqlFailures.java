package dev.comanda.messaging;

import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Finds PostgreSQL's error code in a failure and its causes. */
public final class SqlFailures {

    /** A unique violation, a serialisation failure and a deadlock. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01");

    private static final int DEEPEST_CAUSE = 50;

    private SqlFailures() {}

    /**
     * True if a write conflicts with a concurrent one: the row has changed since it was loaded, or one with the same key
     * has just been added. Loading and deciding again helps.
     */
    public static boolean isConflict(Throwable failure) {
        return causes(failure)
                        .anyMatch(cause ->
                                cause instanceof OptimisticLockException || cause instanceof StaleStateException)
                || states(failure).anyMatch(CONFLICTS::contains);
    }

    /**
     * True if PostgreSQL would reject the same statement again: classes 22 (data), 23 (integrity) and 42 (syntax or
     * access) of its error codes, except conflicts.
     */
    public static boolean isRejected(Throwable failure) {
        return states(failure)
                .filter(state -> !CONFLICTS.contains(state))
                .anyMatch(state -> state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
    }

    /** {@code failure} and what caused it, outermost first. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE);
    }

    private static Stream<String> states(Throwable failure) {
        return causes(failure).map(SqlFailures::stateOf).filter(Objects::nonNull);
    }

    private static @Nullable String stateOf(Throwable failure) {
        return switch (failure) {
            case PgException postgres -> postgres.getSqlState();
            case JDBCException hibernate -> hibernate.getSQLState();
            default -> null;
        };
    }
}
