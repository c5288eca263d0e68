package dev.comanda.order;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Records outbox inserts by a trigger, because the relay soon deletes the rows. */
@ApplicationScoped
public class OutboxRecorder {

    private static final String INSTALL = """
        create table if not exists recorded_events (
            position bigint generated always as identity, aggregate_id uuid not null, type text not null);
        create or replace function record_event() returns trigger language plpgsql as $$
        begin
            insert into recorded_events (aggregate_id, type) values (new.aggregate_id, new.type);
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

    /** The types of all committed events about an order, such as {@code OrderPaid.v1}. */
    public List<String> typesAbout(UUID orderId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select type from recorded_events where aggregate_id = ? order by position")) {
            query.setObject(1, orderId);
            ResultSet rows = query.executeQuery();
            List<String> types = new ArrayList<>();
            while (rows.next()) {
                types.add(rows.getString(1));
            }
            return types;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
