package dev.comanda.payment.adapter.out.postgres;

import static dev.comanda.servers.OnContext.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.servers.DatabaseSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Data of earlier releases is migrated, and that of the last one shared with its replicas during an update. */
@QuarkusTest
class EarlierReleasesIT {

    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID REFUND = UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    Charges charges;

    @Inject
    IdempotencyRecords idempotencyRecords;

    @Test
    void only_succeeded_payments_get_a_charge() throws SQLException {
        // Given the tables as they were before there were charges
        migrateTo("3", "before_charges");
        in("before_charges").run("""
                insert into payments (order_id, customer, amount, currency, lines, expires_at, version, state, provider,
                    payment_reference, paid_at, ending)
                values (uuidv7(), 'guest-ada', 1250, 'EUR', '{"lines": []}', now(), 2, 'succeeded', 'stripe', 'pi_1', now(), null),
                    (uuidv7(), 'guest-ben', 500, 'EUR', '{"lines": []}', now(), 2, 'ended', null, null, null, 'expired')""");

        // When
        migrateTo("latest", "before_charges");

        // Then
        assertThat(
                        in("before_charges")
                                .ask(
                                        "select string_agg(concat_ws(' ', provider, reference, captured, currency, version), ',') from charges"))
                .isEqualTo("stripe pi_1 1250 EUR 0");
        assertThat(
                        in("before_charges")
                                .ask(
                                        "select count(*) from charges join payments using (order_id) where refunds = '{\"refunds\": []}'"))
                .isEqualTo("1");
    }

    @Test
    void used_keys_become_idempotency_records() throws SQLException {
        // Given
        migrateTo("8", "used_keys_as_they_were");
        in("used_keys_as_they_were").run("""
                insert into used_keys (caller, operation, key, request_hash, order_id, provider, reference, refund_id, used_at)
                values ('anna', 'refund', 'k-1', 'hash', '%s', 'stripe', 'pi_1', '%s', 'yesterday')""".formatted(ORDER, REFUND));

        // When
        migrateTo("latest", "used_keys_as_they_were");

        // Then
        assertThat(in("used_keys_as_they_were").ask("""
                select concat_ws(' ', caller, operation, key, request_hash, resource_id, result)
                from idempotency_records where stored_at = 'yesterday'"""))
                .isEqualTo("anna refund k-1 hash %s %s".formatted(ORDER, REFUND));
    }

    @Test
    void a_key_used_at_a_replica_of_the_last_release_is_found() throws SQLException {
        Charge charge = refundedCharge();
        String key = "k-" + UUID.randomUUID();
        in("public").run("""
                insert into used_keys (caller, operation, key, request_hash, order_id, provider, reference, refund_id, used_at)
                values ('anna', 'refund', '%s', 'hash', '%s', 'stripe', '%s', '%s', now())""".formatted(key, charge.orderId(), charge.id().reference(), refundOf(charge)));

        assertThat(await(() -> idempotencyRecords.find("anna", "refund", key))).contains(record(charge, key));
        assertThatThrownBy(() ->
                        await(() -> charges.save(ExampleCharges.charge(), List.of(), Optional.of(record(charge, key)))))
                .isInstanceOf(StalePayment.class);
    }

    @Test
    void a_key_used_here_is_found_and_deleted_by_a_replica_of_the_last_release() throws SQLException {
        String key = "k-" + UUID.randomUUID();
        Charge charge = refundedCharge();
        await(() -> charges.save(ExampleCharges.charge(), List.of(), Optional.of(record(charge, key))));

        assertThat(in("public").ask("""
                select concat_ws(' ', caller, operation, request_hash, order_id, provider, reference, refund_id) from used_keys
                where key = '%s' and used_at > now() - interval '1 minute'""".formatted(key)))
                .isEqualTo("anna refund hash %s %s %s %s"
                        .formatted(
                                charge.orderId(),
                                charge.id().provider(),
                                charge.id().reference(),
                                refundOf(charge)));

        in("public")
                .run("delete from used_keys where used_at < now() + interval '1 minute' and key = '%s'".formatted(key));
        assertThat(await(() -> idempotencyRecords.find("anna", "refund", key))).isEmpty();
    }

    private Charge refundedCharge() {
        Charge charge = ExampleCharges.charge();
        await(() -> charges.save(charge, List.of()));
        Charge refunded = charge.requestRefund(UUID.randomUUID(), ExampleCharges.euro(100), "cold", Instant.now())
                .charge();
        await(() -> charges.save(refunded, List.of()));
        return refunded;
    }

    private static UUID refundOf(Charge charge) {
        return charge.refunds().all().getFirst().id();
    }

    private static IdempotencyRecord record(Charge charge, String key) {
        return new IdempotencyRecord(
                "anna",
                "refund",
                new IdempotencyKey(key, "hash"),
                charge.orderId(),
                refundOf(charge).toString());
    }

    private void migrateTo(String version, String schema) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .schemas(schema)
                .locations("db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private DatabaseSchema in(String schema) {
        return DatabaseSchema.of(database, schema);
    }
}
