package dev.comanda.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessagingSchemaIT {

    @Inject
    FirstJob firstJob;

    @Test
    void the_tables_are_migrated_when_the_scheduler_starts() {
        assertThat(firstJob.foundTables()).isTrue();
    }

    /** Runs when Quarkus starts the scheduler. */
    @Singleton
    static class FirstJob {

        private volatile boolean foundTables;

        void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent startup, DataSource database)
                throws SQLException {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select to_regclass('replays') is not null")) {
                row.next();
                foundTables = row.getBoolean(1);
            }
        }

        boolean foundTables() {
            return foundTables;
        }
    }
}
