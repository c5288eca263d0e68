package dev.comanda.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Distinguishes outages and endless conflicts from bugs: the request can be sent again. */
final class Outages {

    /** Classes of SQL states: connection, read-only server, insufficient resources, operator intervention. */
    private static final Set<String> STATES = Set.of("08", "25", "53", "57");

    private Outages() {}

    static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case DatabaseException answer -> isOutage(answer.getSqlState());
            case SQLException answer -> isOutage(answer.getSQLState());
            case JsonProcessingException unreadable -> false;
            case VertxException closed -> true;
            // Vert.x has no class of its own for a closed connection
            case NoStackTraceThrowable closed -> true;
            case IOException unreachable -> true;
            case TimeoutException late -> true;
            // a port's Stale… exception; the JDK's own means a bug in a loop
            case ConcurrentModificationException conflict ->
                conflict.getClass() != ConcurrentModificationException.class;
            default -> false;
        };
    }

    private static boolean isOutage(@Nullable String sqlState) {
        return sqlState != null && sqlState.length() >= 2 && STATES.contains(sqlState.substring(0, 2));
    }
}
