package dev.comanda.http.idempotency.postgres;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates this library's table before anything reads it, with a schema history of its own. */
@ApplicationScoped
@IfBuildProperty(name = "comanda.idempotency.enabled", stringValue = "true")
class IdempotencySchema {

    /** Quarkus starts the scheduler, which deletes old records, with PLATFORM_BEFORE. */
    private static final int BEFORE_THE_SCHEDULER = Interceptor.Priority.PLATFORM_BEFORE - 1;

    void migrate(@Observes @Priority(BEFORE_THE_SCHEDULER) StartupEvent startup, DataSource dataSource) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/http")
                .table("http_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
