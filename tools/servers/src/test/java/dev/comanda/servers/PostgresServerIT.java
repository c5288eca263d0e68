package dev.comanda.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    private Path home;

    @Test
    void a_database_belongs_to_its_user() throws Exception {
        try (var server = start()) {
            // When
            server.createDatabase("menu", "secret");

            // Then
            assertThat(query(server, "menu", "secret", "SELECT current_user")).isEqualTo("menu");
            assertThat(query(server, "menu", "secret", "SHOW server_version")).startsWith("18.");
        }
    }

    @Test
    void creating_a_database_again_keeps_its_data_and_sets_the_password() throws Exception {
        try (var server = start()) {
            // Given
            server.createDatabase("menu", "secret");
            execute(server, "menu", "secret", "CREATE TABLE dish AS SELECT 'paella' AS name");

            // When
            server.createDatabase("menu", "other");

            // Then
            assertThat(query(server, "menu", "other", "SELECT name FROM dish")).isEqualTo("paella");
        }
    }

    @Test
    void committed_data_survives_a_killed_server() throws Exception {
        // Given
        var first = PostgresServer.start(home, 0);
        first.createDatabase("menu");
        execute(first, "menu", "menu", "CREATE TABLE dish AS SELECT 'paella' AS name");

        // When
        ProcessHandle.of(first.process().pid()).orElseThrow().destroyForcibly();
        first.onExit().get(10, TimeUnit.SECONDS);

        // Then
        try (var second = PostgresServer.start(home, 0)) {
            assertThat(query(second, "menu", "menu", "SELECT name FROM dish")).isEqualTo("paella");
            assertThat(query(
                            second,
                            "menu",
                            "menu",
                            "SELECT current_setting('fsync') || current_setting('synchronous_commit')"))
                    .isEqualTo("onon");
        }
    }

    @Test
    void a_server_that_was_left_behind_is_ended_before_the_next_one_starts() {
        // Given
        var leftover = start();

        // When
        try (var next = start()) {

            // Then
            assertThat(leftover.process().isAlive()).isFalse();
            assertThat(next.process().isAlive()).isTrue();
        }
    }

    @Test
    void a_lock_file_of_a_process_that_is_not_the_server_is_no_obstacle() throws Exception {
        // Given
        start().close();
        var stranger = ProcessHandle.current();
        Files.writeString(
                home.resolve("cluster/postmaster.pid"),
                stranger.pid() + "\n" + home + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n");

        // When
        try (var server = start()) {

            // Then
            assertThat(stranger.isAlive()).isTrue();
            assertThat(server.process().isAlive()).isTrue();
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(PostgresSettings.in(home).forTests());
    }

    private static void execute(PostgresServer server, String database, String password, String sql)
            throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database), database, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String database, String password, String sql)
            throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database), database, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
