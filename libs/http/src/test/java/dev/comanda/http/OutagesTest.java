package dev.comanda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {

    static Stream<Throwable> unreachable() {
        return Stream.of(
                new ConnectException("refused"),
                ClosedConnectionException.INSTANCE,
                new NoStackTraceThrowable("Connection is not active now, current status: CLOSED"),
                new TimeoutException("late"),
                new StaleTable());
    }

    static Stream<Throwable> mistakes() {
        return Stream.of(
                new NullPointerException(),
                new JsonParseException(null, "no JSON"),
                new ConcurrentModificationException("a collection was changed while it was read"),
                new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void an_unreachable_system_is_an_outage(Throwable failure) {
        assertThat(Outages.isOutage(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_bug_is_none(Throwable failure) {
        assertThat(Outages.isOutage(failure)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P03", "57P01"})
    void a_database_that_cannot_serve_now_is_an_outage(String sqlState) {
        assertThat(Outages.isOutage(new Refused(sqlState))).isTrue();
        assertThat(Outages.isOutage(new SQLException("as Hibernate wraps it", sqlState)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22003", ""})
    void a_statement_that_the_database_refuses_is_none(String sqlState) {
        assertThat(Outages.isOutage(new Refused(sqlState))).isFalse();
        assertThat(Outages.isOutage(new SQLException("as Hibernate wraps it", sqlState)))
                .isFalse();
    }

    /** A conflict, named as in the services' ports. */
    private static final class StaleTable extends ConcurrentModificationException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Refused extends DatabaseException {

        private static final long serialVersionUID = 1L;

        Refused(String sqlState) {
            super("refused", 0, sqlState);
        }
    }
}
