package dev.comanda.order.adapter.out.postgres;

import static dev.comanda.order.domain.Examples.newId;
import static dev.comanda.servers.OnContext.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.application.port.out.StaleOrder;
import dev.comanda.servers.DatabaseSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Data of earlier releases is migrated, and that of the last one shared with its replicas during an update. */
@QuarkusTest
class EarlierReleasesIT {

    private static final String SCHEMA = "earlier_release";

    @Inject
    DataSource database;

    @Inject
    Orders orders;

    @Inject
    IdempotencyRecords idempotencyRecords;

    private final UUID orderId = newId();
    private final String key = "k-" + newId();

    @Test
    void used_keys_become_idempotency_records() throws SQLException {
        // Given
        migrateTo("3");
        in(SCHEMA).run("""
                insert into used_keys (customer, operation, key, request_hash, order_id, made, used_at)
                values ('anna', 'create', 'k-1', 'hash', '00000000-0000-0000-0000-000000000001', true, 'yesterday'),
                    ('anna', 'create', 'k-2', 'hash', '00000000-0000-0000-0000-000000000001', false, 'yesterday'),
                    ('anna', 'cancel', 'k-3', 'hash', '00000000-0000-0000-0000-000000000001', false, 'yesterday')""");

        // When
        migrateTo("latest");

        // Then
        assertThat(in(SCHEMA).ask("""
                select string_agg(concat_ws(' ', caller, operation, key, request_hash, result), ', ' order by key)
                from idempotency_records
                where resource_id = '00000000-0000-0000-0000-000000000001' and stored_at = 'yesterday'"""))
                .isEqualTo("anna create k-1 hash created, anna create k-2 hash found, anna cancel k-3 hash cancelled");
    }

    @Test
    void a_key_used_at_a_replica_of_the_last_release_is_found() throws SQLException {
        in("public").run("""
                insert into used_keys (customer, operation, key, request_hash, order_id, made, used_at)
                values ('anna', 'create', '%s', 'hash', '%s', true, now())""".formatted(key, orderId));

        assertThat(await(() -> idempotencyRecords.find("anna", "create", key))).contains(record("created"));
        assertThatThrownBy(() -> await(() -> orders.add(record("created")))).isInstanceOf(StaleOrder.class);
    }

    @Test
    void a_key_used_here_is_found_and_deleted_by_a_replica_of_the_last_release() throws SQLException {
        await(() -> orders.add(record("found")));

        assertThat(in("public").ask("""
                select concat_ws(' ', customer, operation, request_hash, order_id, made) from used_keys
                where key = '%s' and used_at > now() - interval '1 minute'""".formatted(key))).isEqualTo("anna create hash %s f".formatted(orderId));
        assertThatThrownBy(() -> in("public").run("""
                insert into used_keys (customer, operation, key, request_hash, order_id, made, used_at)
                values ('anna', 'create', '%s', 'hash', '%s', true, now())""".formatted(key, orderId))).hasMessageContaining("duplicate key");

        in("public")
                .run("delete from used_keys where used_at < now() + interval '1 minute' and key = '%s'".formatted(key));
        assertThat(await(() -> idempotencyRecords.find("anna", "create", key))).isEmpty();
    }

    private IdempotencyRecord record(String result) {
        return new IdempotencyRecord("anna", "create", new IdempotencyKey(key, "hash"), orderId, result);
    }

    private void migrateTo(String version) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private DatabaseSchema in(String schema) {
        return DatabaseSchema.of(database, schema);
    }
}
