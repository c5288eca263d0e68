package dev.comanda.menu.adapter.out.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Sees what is put into the outbox, in the same transaction, because the relay soon takes it out again. */
final class OutboxWitness {

    /** Too much for the witness, whose refusal then is a failure of the outbox. */
    static final long UNSPEAKABLE_VERSION = 5;

    private static final String INSTALL = """
            create table if not exists said (
                item_id uuid   not null,
                version bigint not null check (version < %d),
                at      bigint generated always as identity
            );
            create or replace function say() returns trigger language plpgsql as $$
            begin
                insert into said (item_id, version) values (new.aggregate_id, new.aggregate_version);
                return new;
            end $$;
            create or replace trigger witness after insert on outbox for each row execute function say();
            truncate said, outbox, menu_item, category""".formatted(UNSPEAKABLE_VERSION);

    private final DataSource database;

    OutboxWitness(DataSource database) {
        this.database = database;
    }

    /** What was said of which item, by its version. */
    record Said(UUID itemId, long version) {}

    /** Empties the menu, and forgets everything that was said. */
    void startAfresh() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(INSTALL);
        }
    }

    List<Said> said() {
        List<Said> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select item_id, version from said order by at")) {
            while (rows.next()) {
                all.add(new Said(rows.getObject("item_id", UUID.class), rows.getLong("version")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }
}
