package dev.comanda.menu.adapter.out.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Records outbox inserts by a trigger, because the relay soon deletes the rows. */
final class OutboxRecorder {

    /** Makes the trigger, and so the outbox insert, fail. */
    static final long UNSTORABLE_VERSION = 5;

    private static final String INSTALL = """
        create table if not exists recorded_events (
            item_id uuid   not null,
            version bigint not null check (version < %d),
            at      bigint generated always as identity
        );
        create or replace function record_event() returns trigger language plpgsql as $$
        begin
            insert into recorded_events (item_id, version) values (new.aggregate_id, new.aggregate_version);
            return new;
        end $$;
        create or replace trigger recorder after insert on outbox for each row execute function record_event();
        truncate recorded_events, outbox, menu_item, category\
        """.formatted(UNSTORABLE_VERSION);

    private final DataSource database;

    OutboxRecorder(DataSource database) {
        this.database = database;
    }

    /** The recorded events, as item and version. */
    record StoredEvent(UUID itemId, long version) {}

    /** Empties the menu and the recorded events. */
    void reset() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(INSTALL);
        }
    }

    List<StoredEvent> events() {
        List<StoredEvent> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select item_id, version from recorded_events order by at")) {
            while (rows.next()) {
                all.add(new StoredEvent(rows.getObject("item_id", UUID.class), rows.getLong("version")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }
}
