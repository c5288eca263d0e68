package dev.comanda.payment.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Data of earlier releases is migrated. */
@QuarkusTest
class EarlierReleasesIT {

    private static final String SCHEMA = "earlier_release";

    @Inject
    DataSource database;

    @Test
    void only_succeeded_payments_get_a_charge() throws SQLException {
        // Given the tables as they were before there were charges
        migrateTo("3");
        run("""
                insert into payments (order_id, customer, amount, currency, lines, expires_at, version, state, provider,
                    payment_reference, paid_at, ending)
                values (uuidv7(), 'guest-ada', 1250, 'EUR', '{"lines": []}', now(), 2, 'succeeded', 'stripe', 'pi_1', now(), null),
                    (uuidv7(), 'guest-ben', 500, 'EUR', '{"lines": []}', now(), 2, 'ended', null, null, null, 'expired')""");

        // When
        migrateTo("latest");

        // Then
        assertThat(
                        ask(
                                "select string_agg(concat_ws(' ', provider, reference, captured, currency, version), ',') from charges"))
                .isEqualTo("stripe pi_1 1250 EUR 0");
        assertThat(
                        ask(
                                "select count(*) from charges join payments using (order_id) where refunds = '{\"refunds\": []}'"))
                .isEqualTo("1");
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

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setSchema(SCHEMA);
            statement.execute(sql);
            connection.setSchema("public");
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setSchema(SCHEMA);
            ResultSet rows = statement.executeQuery(sql);
            rows.next();
            String answer = rows.getString(1);
            connection.setSchema("public");
            return answer;
        }
    }
}
