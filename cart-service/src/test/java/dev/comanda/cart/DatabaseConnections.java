package dev.comanda.cart;

import static dev.comanda.cart.Await.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The activity of the service's database connections. */
@ApplicationScoped
public class DatabaseConnections {

    private static final int KEPT_BY_THE_RELAY = 1;

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'""";

    private static final String AT_WORK = """
            select count(*) from pg_stat_activity
            where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()""";

    private final Pool pool;
    private final DataSource database;
    private final int poolSize;

    DatabaseConnections(
            Pool pool,
            DataSource database,
            @ConfigProperty(name = "quarkus.datasource.reactive.max-size", defaultValue = "20") int poolSize) {
        this.pool = pool;
        this.database = database;
        this.poolSize = poolSize;
    }

    /** Whether at least one waits for a lock. */
    public boolean isAnyWaiting() {
        return count(WAITING) > 0;
    }

    /** Takes as many connections at once as there are; then all of them have to be at rest. */
    public void assertThatNoneIsMissing() {
        List<CompletableFuture<SqlConnection>> taken = Stream.generate(
                        () -> pool.getConnection().subscribeAsCompletionStage())
                .limit(poolSize - KEPT_BY_THE_RELAY)
                .toList();
        try {
            soon().untilAsserted(() -> assertThat(taken).allMatch(CompletableFuture::isDone));
        } finally {
            for (var connection : taken) {
                var _ = connection.thenAccept(SqlConnection::closeAndForget);
            }
        }
        soon().until(() -> count(AT_WORK) == 0);
    }

    private long count(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
