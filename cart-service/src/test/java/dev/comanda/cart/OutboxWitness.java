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

/** Sees what is put into the outbox, in the same transaction, because the relay soon takes it out again. */
@ApplicationScoped
public class OutboxWitness {

    private static final String INSTALL = """
            create table if not exists said (aggregate_id uuid not null);
            create or replace function say() returns trigger language plpgsql as $$
            begin
                insert into said (aggregate_id) values (new.aggregate_id);
                return new;
            end $$;
            create or replace trigger witness after insert on outbox for each row execute function say()""";

    private final DataSource database;

    OutboxWitness(DataSource database) {
        this.database = database;
    }

    void install(@Observes StartupEvent startup) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(INSTALL);
        }
    }

    /** How many events about this aggregate were committed. */
    public int storedFor(UUID aggregateId) {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from said where aggregate_id = ?")) {
            count.setObject(1, aggregateId);
            ResultSet rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
