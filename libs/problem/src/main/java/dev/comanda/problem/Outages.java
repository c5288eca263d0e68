package dev.comanda.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a database or a service that can't be reached from a bug: the first is worth another try. */
final class Outages {

    /** Classes of SQL states: connection, insufficient resources, operator intervention. */
    private static final Set<String> STATES = Set.of("08", "53", "57");

    private Outages() {}

    static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case DatabaseException answer -> answer.getSqlState() != null && isOutage(answer.getSqlState());
            case JsonProcessingException unreadable -> false;
            case VertxException closed -> true;
            case IOException unreachable -> true;
            case TimeoutException late -> true;
            default -> false;
        };
    }

    private static boolean isOutage(String sqlState) {
        return sqlState.length() >= 2 && STATES.contains(sqlState.substring(0, 2));
    }
}
