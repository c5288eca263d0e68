package dev.comanda.menu.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.contracts.HeldToContract;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class MenuPageTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource database;

    @Test
    void changes_by_other_replicas_are_polled() throws SQLException {
        // When
        asAnotherReplica("Vitello tonnato", 1350);

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(priceOf("Vitello tonnato")).isEqualTo(1350));
    }

    @Test
    void an_unchanged_menu_keeps_its_bytes_and_its_tag() throws SQLException {
        // Given
        var before = given().when().get("/api/menu");

        // When
        asAnotherReplica("Carpaccio di manzo", 1400);
        await().atMost(TIMEOUT).until(() -> priceOf("Carpaccio di manzo") == 1400);
        asAnotherReplica("Carpaccio di manzo", 1390);
        await().atMost(TIMEOUT).until(() -> priceOf("Carpaccio di manzo") == 1390);

        // Then
        var after = given().when().get("/api/menu");
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.asByteArray()).isEqualTo(before.asByteArray());
    }

    private static int priceOf(String name) {
        return given().when()
                .get("/api/menu")
                .jsonPath()
                .getInt("categories.items.flatten().find { it.name == '%s' }.price.amount".formatted(name));
    }

    private void asAnotherReplica(String name, int cents) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update menu_revision set revision = revision + 1");
            statement.executeUpdate("""
                update menu_item
                set version = version + 1, offer = jsonb_set(offer, '{price,amount}', '%d')
                where offer ->> 'name' = '%s'\
                """.formatted(cents, name));
            connection.commit();
        }
    }
}
