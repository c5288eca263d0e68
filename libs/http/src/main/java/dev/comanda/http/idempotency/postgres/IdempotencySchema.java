package dev.comanda.http.idempotency.postgres;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates this library's table before there is any request, with a schema history of its own. */
@ApplicationScoped
@IfBuildProperty(name = "comanda.idempotency.enabled", stringValue = "true")
class IdempotencySchema {

    private static final int BEFORE_ANY_REQUEST = 1;

    void migrate(@Observes @Priority(BEFORE_ANY_REQUEST) StartupEvent startup, DataSource dataSource) {
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
