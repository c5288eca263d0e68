package dev.comanda.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestServersIT {

    @Test
    void a_test_class_gets_its_database_and_a_broker_with_every_topic() throws Exception {
        // When
        var settings = start(Map.of("database", "menu", "kafka", "true"));

        // Then
        assertThat(settings.get("quarkus.datasource.reactive.url")).startsWith("postgresql://127.0.0.1:");
        assertThat(databaseOf(settings)).isEqualTo("menu");
        try (var admin = Admin.create(Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get()).contains("menu.items", "payment-service.order.events.dlq");
        }
    }

    @Test
    void test_classes_of_one_jvm_share_the_servers_and_not_the_databases() throws Exception {
        // When
        var first = start(Map.of("database", "menu"));
        var second = start(Map.of("database", "cart"));

        // Then
        assertThat(databaseOf(first)).isEqualTo("menu");
        assertThat(databaseOf(second)).isEqualTo("cart");
        assertThat(second.getOrDefault("quarkus.datasource.jdbc.url", "").replace("/cart", "/menu"))
                .isEqualTo(first.get("quarkus.datasource.jdbc.url"));
    }

    @Test
    void nothing_starts_without_an_argument() {
        assertThat(start(Map.of())).isEmpty();
    }

    private static Map<String, String> start(Map<String, String> arguments) {
        var services = new TestServers();
        services.init(arguments);
        return services.start();
    }

    private static String databaseOf(Map<String, String> settings) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT current_database()")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
