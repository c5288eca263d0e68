package dev.comanda.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.messaging.StaleNote;
import dev.comanda.messaging.event.InvalidEvent;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @MethodSource("outages")
    void an_outage_or_a_conflict_is_temporary(Throwable failure) {
        assertThat(Failures.isTemporary(failure)).isTrue();
        assertThat(Failures.isTemporary(new CompletionException(failure))).isTrue();
    }

    static Stream<Throwable> outages() {
        return Stream.of(
                new ConnectException("refused"),
                new TimeoutException(),
                new IOException("connection reset by peer"),
                new NoStackTraceThrowable("Connection is not open"),
                new StaleObjectStateException("Cart", 1),
                new StaleNote(),
                new JDBCConnectionException("gone", new SQLException("gone", "08006")),
                new IllegalStateException("Session/EntityManager is closed"));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void an_invalid_event_or_a_bug_is_permanent(Throwable failure) {
        assertThat(Failures.isTemporary(failure)).isFalse();
        assertThat(Failures.isTemporary(new CompletionException(failure))).isFalse();
    }

    static Stream<Throwable> bugs() {
        return Stream.of(
                new InvalidEvent("no event"),
                new NullPointerException(),
                new IllegalArgumentException(),
                new ClassCastException(),
                new ArithmeticException("overflow"),
                new IndexOutOfBoundsException(),
                new UnsupportedOperationException(),
                new DateTimeException("no such day"),
                new NoClassDefFoundError());
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P02", "23502", "23503", "23514", "42P01", "42703"})
    void a_rejected_statement_is_permanent(String state) {
        assertThat(Failures.isTemporary(refusedByClient(state))).isFalse();
        assertThat(Failures.isTemporary(refusedThroughHibernate(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "25P02", "40001", "40P01", "53300", "57P01", "57P03", "08006"})
    void other_database_failures_are_temporary(String state) {
        assertThat(Failures.isTemporary(refusedByClient(state))).isTrue();
        assertThat(Failures.isTemporary(refusedThroughHibernate(state))).isTrue();
    }

    @Test
    void a_circular_chain_of_causes_terminates() {
        Exception head = new Exception();
        Exception tail = new Exception(head);
        head.initCause(tail);

        assertThat(Failures.isTemporary(head)).isTrue();
    }

    private static Throwable refusedByClient(String state) {
        return new PgException("refused", "ERROR", state, null);
    }

    private static Throwable refusedThroughHibernate(String state) {
        return new ConstraintViolationException("refused", new SQLException("refused", state), "a_constraint");
    }
}
