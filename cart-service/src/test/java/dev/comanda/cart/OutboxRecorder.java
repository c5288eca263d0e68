package dev.comanda.cart;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** Records outbox inserts by a trigger, because the relay soon deletes the rows. */
@ApplicationScoped
public class OutboxRecorder {

    private static final String INSTALL = """
        create table if not exists recorded (aggregate_id uuid not null);
        create or replace function record_event() returns trigger language plpgsql as $$
        begin
            insert into recorded (aggregate_id) values (new.aggregate_id);
            return new;
        end $$;
        create or replace trigger recorder after insert on outbox for each row execute function record_event()\
        """;

    private final DataSource database;

    OutboxRecorder(DataSource database) {
        this.database = database;
    }

    void install(@Observes StartupEvent startup) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(INSTALL);
        }
    }

    /** How many events of this aggregate were committed. */
    public int storedFor(UUID aggregateId) {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from recorded where aggregate_id = ?")) {
            count.setObject(1, aggregateId);
            ResultSet rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
