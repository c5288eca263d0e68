package dev.comanda.order.adapter.in.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Which events have been processed. */
@ApplicationScoped
class InboxTable {

    private final DataSource database;

    InboxTable(DataSource database) {
        this.database = database;
    }

    boolean contains(UUID eventId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select 1 from inbox where event_id = ?")) {
            query.setObject(1, eventId);
            return query.executeQuery().next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
