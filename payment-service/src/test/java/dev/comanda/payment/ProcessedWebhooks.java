package dev.comanda.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Waits for the effects of stored webhooks, so that a test can say that there are no others. */
@ApplicationScoped
class ProcessedWebhooks {

    private static final String PENDING =
            "select count(*) from webhooks where verdict = 'pending' and subject like '%' || ?";
    private static final String UNPUBLISHED = "select count(*) from outbox where key::text = ?";

    private final DataSource database;

    ProcessedWebhooks(DataSource database) {
        this.database = database;
    }

    /** Returns when all webhooks about a session or its payment are processed and the order's events are published. */
    void awaitAll(String session, UUID orderId) {
        Awaitility.await("the webhooks are processed").until(() -> count(PENDING, session) == 0);
        Awaitility.await("the events are published").until(() -> count(UNPUBLISHED, orderId.toString()) == 0);
    }

    private long count(String sql, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
