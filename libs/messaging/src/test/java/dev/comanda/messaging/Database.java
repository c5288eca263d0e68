package dev.comanda.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Accesses the database without Hibernate, and breaks its connections. */
@ApplicationScoped
public class Database {

    private static final String LEADER = """
        select pid from pg_locks where locktype = 'advisory' and granted
            and database = (select oid from pg_database where datname = current_database())\
        """;

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<String> notes(UUID noteId) {
        return texts("select text from notes where id = ?", noteId);
    }

    public List<String> outboxOf(UUID aggregateId) {
        return texts("select type from outbox where aggregate_id = ? order by aggregate_version", aggregateId);
    }

    public boolean isTaken(UUID eventId) {
        return !texts("select consumer from inbox where event_id = ?", eventId).isEmpty();
    }

    /** Inserts an inbox entry of {@code days} ago. */
    public UUID takeLongAgo(int days) {
        UUID eventId = UUID.randomUUID();
        texts(
                "insert into inbox (consumer, event_id, received_at) values ('messaging-test', ?, now() - interval '"
                        + days + " days') returning consumer",
                eventId);
        return eventId;
    }

    /** Deletes an inbox entry, as after its retention time. */
    public void forget(UUID eventId) {
        texts("delete from inbox where event_id = ? returning consumer", eventId);
    }

    /** Ends the connection whose advisory lock makes it the relay's leader; returns when it is gone. */
    public void killLeader() {
        texts("select pg_terminate_backend(pid)::text from (" + LEADER + ")");
        Await.soon().until(() -> texts(LEADER).isEmpty());
    }

    public void emptyOutbox() {
        texts("delete from outbox returning type");
    }

    /** Puts an announcement into the outbox without waking anyone. */
    public void putIntoOutbox(UUID noteId, long version) {
        try (Connection connection = dataSource.getConnection()) {
            putIntoOutbox(connection, noteId, version);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Puts an announcement into the outbox as part of {@code connection}'s transaction. */
    public static void putIntoOutbox(Connection connection, UUID noteId, long version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into outbox (aggregate_id, aggregate_version, sequence, id, topic, type, occurred_at, data)
            values (?, ?, 0, gen_random_uuid(), ?, 'NoteWritten.v1', now(), ?)\
            """)) {
            insert.setObject(1, noteId);
            insert.setLong(2, version);
            insert.setString(3, TestTopics.ANNOUNCEMENTS);
            insert.setString(4, "{\"noteId\": \"%s\", \"version\": %d, \"text\": \"\"}".formatted(noteId, version));
            insert.executeUpdate();
        }
    }

    public Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    private List<String> texts(String query, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
