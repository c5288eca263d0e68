package dev.comanda.servers;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Where a running server is, and how to administer it. */
record PostgresAddress(int port, String superuserPassword) {

    static PostgresAddress parse(String text) {
        var words = text.split(" ", 2);
        return new PostgresAddress(Integer.parseInt(words[0]), words[1]);
    }

    String asText() {
        return port + " " + superuserPassword;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    void createDatabase(String name, String password) {
        // neither can be a parameter of these statements
        if (!name.matches("[a-z][a-z0-9_]*") || !password.matches("[a-zA-Z0-9_-]+")) {
            throw new IllegalArgumentException("name or password has other characters than allowed: " + name);
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE \"" + name + "\" LOGIN");
            }
            statement.execute("ALTER ROLE \"" + name + "\" PASSWORD '" + password + "'");
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE \"" + name + "\" OWNER \"" + name + "\"");
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot create the database " + name, refused);
        }
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", PostgresCluster.SUPERUSER);
        login.setProperty("password", superuserPassword);
        // not by the driver registry, which knows only one class loader's drivers
        return requireNonNull(new Driver().connect(jdbcUrl("postgres"), login), "the URL is PostgreSQL's");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
