package dev.comanda.order.adapter.out.postgres;

import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** Tells a write that another one overtook from one that failed. */
final class StaleWrites {

    private static final String UNIQUE_VIOLATION = "23505";

    private StaleWrites() {}

    /** Besides an overtaken version, this is an order or a key that another request has just added. */
    static boolean isStale(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof StaleStateException
                        || cause instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState()));
    }
}
