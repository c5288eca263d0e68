package dev.comanda.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates this library's tables before messaging starts, with a schema history of its own. */
@ApplicationScoped
class MessagingSchema {

    private static final int BEFORE_ANY_MESSAGE = 1;

    void migrate(@Observes @Priority(BEFORE_ANY_MESSAGE) StartupEvent startup, DataSource dataSource) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/messaging")
                .table("messaging_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
